/** What stands on the tapes and in the tables beside them. */
@NullMarked
package org.huimin.socialrelief.app.store;

import org.jspecify.annotations.NullMarked;
