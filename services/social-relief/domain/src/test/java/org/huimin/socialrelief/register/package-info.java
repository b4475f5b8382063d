/** Households as they are registered: given what happened, an order makes events or a no. */
@NullMarked
package org.huimin.socialrelief.register;

import org.jspecify.annotations.NullMarked;
