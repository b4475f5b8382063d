package org.huimin.local.audit;

/**
 * What was read of one partition.
 *
 * @param readFrom the topic it was read from: the tape's own, or a copy
 * @param records all records, repeated ones too
 * @param sequence how far the tape goes before the first fault
 * @param hash the hash of the record there
 */
public record PartitionRead(
    String topic, String readFrom, int partition, long records, long sequence, String hash) {}
