/**
 * What the registry told us, and what follows from it. A stranger would expect the offsets in
 * Kafka; they are in PostgreSQL, beside what was made of the records.
 */
@NullMarked
package org.huimin.elderlyallowance.app.messaging;

import org.jspecify.annotations.NullMarked;
