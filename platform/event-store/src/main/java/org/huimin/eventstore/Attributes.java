package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 事件属性: the CloudEvents attributes of an event as they stand on Kafka, names with their {@code ce_}
 * prefix, in the canonical bytes that are stored and hashed.
 */
public record Attributes(SortedMap<String, String> values) {

  /** Given under the lock or derived from it, so not part of the stored bytes. */
  public static final Set<String> CHAIN_HEADERS =
      Set.of("ce_sequence", "ce_recordedtime", "ce_hash");

  public Attributes {
    values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static Attributes of(Map<String, String> values) {
    return new Attributes(new TreeMap<>(values));
  }

  /**
   * The value of a header.
   *
   * @throws IllegalStateException when the event does not carry it
   */
  public String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("attribute " + name + " is missing");
    }
    return value;
  }

  /** Sorted by name: length, name, length, value. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    values.forEach(
        (name, value) -> {
          write(out, name.getBytes(UTF_8));
          write(out, value.getBytes(UTF_8));
        });
    return out.toByteArray();
  }

  /**
   * Reads the stored form back.
   *
   * @throws IllegalArgumentException when the bytes are not in the canonical form
   */
  public static Attributes fromBytes(byte[] bytes) {
    SortedMap<String, String> values = new TreeMap<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      while (in.hasRemaining()) {
        values.put(read(in), read(in));
      }
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("attributes end inside a value", e);
    }
    return new Attributes(values);
  }

  private static void write(ByteArrayOutputStream out, byte[] value) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
    out.writeBytes(value);
  }

  private static String read(ByteBuffer in) {
    int length = in.getInt();
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] value = new byte[length];
    in.get(value);
    return new String(value, UTF_8);
  }
}
