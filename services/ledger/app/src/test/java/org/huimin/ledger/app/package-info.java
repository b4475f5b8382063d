/** The ledger on real PostgreSQL and Kafka. */
@NullMarked
package org.huimin.ledger.app;

import org.jspecify.annotations.NullMarked;
