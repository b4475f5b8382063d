/**
 * How cases and facts are kept and read back. A stranger would look for the amounts due in a table;
 * they are computed anew for every month.
 */
@NullMarked
package org.huimin.elderlyallowance.app.store;

import org.jspecify.annotations.NullMarked;
