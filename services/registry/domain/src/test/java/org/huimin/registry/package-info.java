/** Tests of the whole domain. */
@NullMarked
package org.huimin.registry;

import org.jspecify.annotations.NullMarked;
