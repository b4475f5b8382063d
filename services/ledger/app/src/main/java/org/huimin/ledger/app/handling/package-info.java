/**
 * Rebuilding the ledger from Kafka alone. A stranger would assume that a rebuild touches the live
 * tables; it works in a schema of its own until the two have been compared.
 */
@NullMarked
package org.huimin.ledger.app.handling;

import org.jspecify.annotations.NullMarked;
