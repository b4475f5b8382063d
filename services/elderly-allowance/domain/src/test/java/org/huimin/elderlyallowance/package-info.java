/** Tests of the whole domain. */
@NullMarked
package org.huimin.elderlyallowance;

import org.jspecify.annotations.NullMarked;
