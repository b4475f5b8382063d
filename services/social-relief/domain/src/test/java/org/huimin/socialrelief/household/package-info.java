/** Who counts, and who may apply alone. */
@NullMarked
package org.huimin.socialrelief.household;

import org.jspecify.annotations.NullMarked;
