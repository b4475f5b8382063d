/** How facts and the vault are kept: both change in one transaction, or neither does. */
@NullMarked
package org.huimin.registry.app.store;

import org.jspecify.annotations.NullMarked;
