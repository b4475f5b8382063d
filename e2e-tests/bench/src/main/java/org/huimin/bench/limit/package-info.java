/**
 * 极限: the least a month can cost here: read the cases, write the events, carry them over Kafka,
 * write the records; by hand, and for nothing else. Nothing is checked, hashed or judged, and no
 * code of the platform is used: what it takes longer than this is what the real month pays for its
 * proofs.
 */
@NullMarked
package org.huimin.bench.limit;

import org.jspecify.annotations.NullMarked;
