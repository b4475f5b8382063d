/** Who is plugged where. */
@NullMarked
package org.huimin.ledger.app.wiring;

import org.jspecify.annotations.NullMarked;
