/**
 * Between the tape and Kafka, both ways. A stranger would assume that Kafka's offsets say how far a
 * reader is; here the position stands in the reader's database, in the transaction of its
 * projection, and an offset is only a hint where to look.
 */
@NullMarked
package org.huimin.messaging;

import org.jspecify.annotations.NullMarked;
