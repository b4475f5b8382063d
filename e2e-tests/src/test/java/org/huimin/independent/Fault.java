package org.huimin.independent;

/**
 * What is wrong with a partition, and where.
 *
 * @param sequence the place on the tape, 0 when the record does not tell
 * @param offset where the record lies on Kafka, -1 when it is not there at all
 */
record Fault(String topic, int partition, long sequence, long offset, Kind kind) {

  /** What contradicts the published format. */
  enum Kind {
    /** A header, the key or the payload is absent or not in its one written form. */
    UNREADABLE,
    /** A {@code ce_} header stands twice: nobody knows which one was meant. */
    HEADER_TWICE,
    KEY_IS_NOT_SUBJECT,
    /** Kafka's default partitioner would have put it elsewhere. */
    WRONG_PARTITION,
    /** Its hash does not follow from the record before it and its own content. */
    LINK_BROKEN,
    /** It lies beside the record taken under its sequence and is not the same. */
    NOT_AS_TAKEN,
    /** Later records are there, this one is not. */
    MISSING,
    TIME_GOES_BACK
  }
}
