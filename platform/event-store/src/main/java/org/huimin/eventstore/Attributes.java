package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

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
    each(bytes, (name, value) -> values.put(name, new String(value, UTF_8)));
    return new Attributes(values);
  }

  /**
   * One value of the stored form; nothing when the event does not carry it.
   *
   * @throws IllegalArgumentException when the bytes up to it are not in the canonical form
   */
  public static Optional<String> find(byte[] bytes, String name) {
    byte[] wanted = name.getBytes(UTF_8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      while (in.hasRemaining()) {
        boolean found = Arrays.equals(read(in), wanted);
        byte[] value = read(in);
        if (found) {
          return Optional.of(new String(value, UTF_8));
        }
      }
      return Optional.empty();
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("attributes end inside a value", e);
    }
  }

  /**
   * The stored form, name by name, each with the bytes of its value: for whoever sends them on as
   * they are.
   *
   * @throws IllegalArgumentException when the bytes are not in the canonical form
   */
  public static void each(byte[] bytes, BiConsumer<String, byte[]> take) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      while (in.hasRemaining()) {
        take.accept(new String(read(in), UTF_8), read(in));
      }
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("attributes end inside a value", e);
    }
  }

  private static void write(ByteArrayOutputStream out, byte[] value) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
    out.writeBytes(value);
  }

  private static byte[] read(ByteBuffer in) {
    int length = in.getInt();
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] value = new byte[length];
    in.get(value);
    return value;
  }
}
