/** Tests of the whole domain. */
@NullMarked
package org.huimin.socialrelief;

import org.jspecify.annotations.NullMarked;
