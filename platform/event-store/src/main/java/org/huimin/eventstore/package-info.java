/**
 * The tape: facts stored in commit order, per partition gapless and hash-chained. A stranger would
 * assume that an event gets its sequence when it is made; it gets it under the partition's lock,
 * last before commit.
 */
@NullMarked
package org.huimin.eventstore;

import org.jspecify.annotations.NullMarked;
