/** Tables of the support, keyed to the worked examples of the handbook, and its properties. */
@NullMarked
package org.huimin.socialrelief.tekun;

import org.jspecify.annotations.NullMarked;
