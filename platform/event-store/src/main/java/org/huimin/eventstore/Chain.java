package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * 哈希链: how digest, link and partition of an event are computed. The format is {@code
 * contracts/tape/README.md}; anyone who reads Kafka can recompute it without this code.
 */
public final class Chain {

  private static final byte[] GENESIS = "huimin.tape.v1".getBytes(UTF_8);

  private Chain() {}

  /** The hash before a partition's first event. */
  public static byte[] genesis(String topic, int partition) {
    MessageDigest sha = sha256();
    sha.update(GENESIS);
    sha.update((byte) 0);
    sha.update(topic.getBytes(UTF_8));
    sha.update((byte) 0);
    return sha.digest(ByteBuffer.allocate(4).putInt(partition).array());
  }

  /** SHA-256 over the length-prefixed attributes and payload: made before any lock is taken. */
  public static byte[] digest(byte[] attributes, byte[] payload) {
    MessageDigest sha = sha256();
    sha.update(ByteBuffer.allocate(4).putInt(attributes.length).array());
    sha.update(attributes);
    sha.update(ByteBuffer.allocate(4).putInt(payload.length).array());
    return sha.digest(payload);
  }

  /** The link of event {@code seq} to the one before it. */
  public static byte[] link(byte[] previous, long seq, Instant recordedAt, byte[] digest) {
    MessageDigest sha = sha256();
    sha.update(previous);
    sha.update(ByteBuffer.allocate(16).putLong(seq).putLong(micros(recordedAt)).array());
    return sha.digest(digest);
  }

  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** The partition Kafka's default partitioner gives for the stream id as key. */
  public static int partition(UUID stream, int partitions) {
    return (murmur2(stream.toString().getBytes(UTF_8)) & 0x7fffffff) % partitions;
  }

  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Kafka's 32-bit murmur2: written out so that the store needs no Kafka library. */
  private static int murmur2(byte[] data) {
    final int m = 0x5bd1e995;
    int h = 0x9747b28c ^ data.length;
    int words = data.length / 4;
    for (int i = 0; i < words; i++) {
      int k =
          (data[i * 4] & 0xff)
              | (data[i * 4 + 1] & 0xff) << 8
              | (data[i * 4 + 2] & 0xff) << 16
              | (data[i * 4 + 3] & 0xff) << 24;
      k *= m;
      k ^= k >>> 24;
      k *= m;
      h *= m;
      h ^= k;
    }
    int tail = words * 4;
    int rest = data.length - tail;
    if (rest > 2) {
      h ^= (data[tail + 2] & 0xff) << 16;
    }
    if (rest > 1) {
      h ^= (data[tail + 1] & 0xff) << 8;
    }
    if (rest > 0) {
      h ^= data[tail] & 0xff;
      h *= m;
    }
    h ^= h >>> 13;
    h *= m;
    return h ^ h >>> 15;
  }
}
