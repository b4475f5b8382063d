package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 台账哈希: the ledger's hash as {@code contracts/ledger-hash.md} defines it, from what stands on
 * Kafka. The columns of the lines lie in a file until they are wanted in order; in memory a line
 * costs some hundred bytes.
 */
final class LedgerDigest implements AutoCloseable {

  private final FileChannel columns;
  private final Map<UUID, Long> lines = new HashMap<>();
  private final TreeMap<Place, byte[]> overpayments = new TreeMap<>();
  private final TreeMap<Place, byte[]> reversals = new TreeMap<>();
  private long end;

  /** Where an overpayment or a reversal stands, in the order of the definition. */
  private record Place(String topic, int partition, long sequence) implements Comparable<Place> {

    static Place of(TapeEvent event) {
      return new Place(event.topic(), event.partition(), event.sequence());
    }

    @Override
    public int compareTo(Place other) {
      int topics = topic.compareTo(other.topic);
      int partitions = topics != 0 ? topics : Integer.compare(partition, other.partition);
      return partitions != 0 ? partitions : Long.compare(sequence, other.sequence);
    }
  }

  LedgerDigest() {
    try {
      Path file = Files.createTempFile("huimin-ledger", ".columns");
      columns =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("The columns of the lines cannot be put aside", e);
    }
  }

  /** Answers false, and leaves everything as it is, when a line with this id was there already. */
  boolean addLine(UUID paymentId, List<String> values) {
    byte[] text = prefixed(values);
    if (lines.putIfAbsent(paymentId, end) != null) {
      return false;
    }
    try {
      ByteBuffer row = ByteBuffer.allocate(4 + text.length).putInt(text.length).put(text).flip();
      while (row.hasRemaining()) {
        end += columns.write(row, end);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("The columns of a line cannot be put aside", e);
    }
  }

  void addOverpayment(TapeEvent event, List<String> values) {
    overpayments.put(Place.of(event), prefixed(values));
  }

  void addReversal(TapeEvent event, List<String> values) {
    reversals.put(Place.of(event), prefixed(values));
  }

  String hash() {
    MessageDigest sha = sha256();
    sha.update("huimin.ledger.v2".getBytes(UTF_8));
    sha.update((byte) 0);
    // By their text: UUID compares its halves as signed numbers.
    lines.entrySet().stream()
        .map(line -> Map.entry(line.getKey().toString(), line.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(line -> sha.update(read(line.getValue())));
    overpayments.values().forEach(sha::update);
    reversals.values().forEach(sha::update);
    return HexFormat.of().formatHex(sha.digest());
  }

  private ByteBuffer read(long at) {
    ByteBuffer length = readFully(ByteBuffer.allocate(4), at);
    return readFully(ByteBuffer.allocate(length.getInt()), at + 4);
  }

  private ByteBuffer readFully(ByteBuffer into, long at) {
    try {
      while (into.hasRemaining()) {
        if (columns.read(into, at + into.position()) < 0) {
          throw new IOException("the file ends early");
        }
      }
      return into.flip();
    } catch (IOException e) {
      throw new UncheckedIOException("The columns of a line cannot be read back", e);
    }
  }

  private static byte[] prefixed(List<String> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    for (String value : values) {
      byte[] bytes = value.getBytes(UTF_8);
      out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    try {
      columns.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The columns of the lines cannot be removed", e);
    }
  }
}
