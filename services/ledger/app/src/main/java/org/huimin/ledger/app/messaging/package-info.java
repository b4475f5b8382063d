/**
 * The live reading of the topics. A stranger would look for acknowledged offsets in Kafka; the
 * position stands in PostgreSQL, in the projection's own transaction.
 */
@NullMarked
package org.huimin.ledger.app.messaging;

import org.jspecify.annotations.NullMarked;
