/**
 * 低保家庭登记: the household as it is registered, and what was verified of it. Both say what is; what
 * follows is decided in a case.
 */
@NullMarked
package org.huimin.socialrelief.register;

import org.jspecify.annotations.NullMarked;
