package org.huimin.bench.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * 写入: reads the cases of some counties, writes their events by COPY, a chunk a transaction, and
 * sends what is committed.
 */
final class Writer {

  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final Header JSON =
      new RecordHeader("content-type", "application/json".getBytes(US_ASCII));
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Model model;
  private final Share share;
  private final Connection store;
  private final Producer<byte[], byte[]> producer;
  private final long[] sequences;

  Writer(Model model, Share share, Connection store, Producer<byte[], byte[]> producer) {
    this.model = model;
    this.share = share;
    this.store = store;
    this.producer = producer;
    this.sequences = new long[share.from() + share.partitions()];
  }

  /**
   * The lines of a month.
   *
   * @param month yyyyMM, as hex digits: the ids of a month lie together
   */
  void write(int month, List<TableForm> tables)
      throws SQLException, ExecutionException, InterruptedException {
    Line[] lines = lines(month);
    List<Chunk> chunks = Chunk.of(tables);
    Future<RecordMetadata> last = null;
    for (int from = 0; from < lines.length; from += Chunk.ROWS) {
      int to = Math.min(lines.length, from + Chunk.ROWS);
      Instant now = Instant.now();
      List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(to - from);
      Header time = new RecordHeader("ce_recordedtime", MICROS.format(now).getBytes(US_ASCII));
      long micros = ChronoUnit.MICROS.between(EPOCH, now);
      for (int i = from; i < to; i++) {
        Line line = lines[i].at(++sequences[lines[i].partition()], micros);
        byte[] attributes = model.attributes().fill(line);
        byte[] payload = model.payload().fill(line);
        for (Chunk chunk : chunks) {
          chunk.add(line, attributes, payload);
        }
        records.add(record(line, attributes, payload, time));
      }
      for (Chunk chunk : chunks) {
        chunk.write(store);
      }
      store.commit();
      for (ProducerRecord<byte[], byte[]> record : records) {
        last = producer.send(record);
      }
    }
    if (last != null) {
      producer.flush();
      last.get();
    }
  }

  private ProducerRecord<byte[], byte[]> record(
      Line line, byte[] attributes, byte[] payload, Header time) {
    List<Header> headers = new ArrayList<>(model.spans().size() + 4);
    for (Model.Span span : model.spans()) {
      Header fixed = span.fixed();
      headers.add(
          fixed == null
              ? new RecordHeader(
                  span.name(), Arrays.copyOfRange(attributes, span.from(), span.to()))
              : fixed);
    }
    headers.add(JSON);
    headers.add(new RecordHeader("ce_sequence", Long.toString(line.seq()).getBytes(US_ASCII)));
    headers.add(time);
    headers.add(model.hash());
    return new ProducerRecord<>(
        Limit.TOPIC,
        line.partition(),
        line.payment().toString().getBytes(US_ASCII),
        payload,
        headers);
  }

  private Line[] lines(int month) throws SQLException {
    String counties =
        share.counties().stream()
            .map(county -> "'" + county + "'")
            .collect(Collectors.joining(","));
    ByteBuffer rows =
        Binary.rows(
            store,
            """
            select e.enrolment_id, e.person_id, e.payee_id, r.born_on
              from public.enrolment e
              join public.resident r on r.person_id = e.person_id
              join public.payee_account p on p.payee_id = e.payee_id
             where e.state = 'IN_PAYMENT' and e.county in (%s)
            """
                .formatted(counties));
    store.commit();
    List<Line> lines = new ArrayList<>();
    while (rows.getShort() > 0) {
      UUID enrolment = id(rows);
      UUID person = id(rows);
      UUID payee = id(rows);
      rows.position(rows.position() + 8);
      lines.add(line(month, enrolment, person, payee));
    }
    Line[] sorted = lines.toArray(Line[]::new);
    Arrays.sort(sorted, Line.BY_PARTITION);
    return sorted;
  }

  private static UUID id(ByteBuffer row) {
    row.getInt();
    return new UUID(row.getLong(), row.getLong());
  }

  private Line line(int month, UUID enrolment, UUID person, UUID payee) {
    long high = mixed(enrolment.getMostSignificantBits() ^ month);
    long low = mixed(enrolment.getLeastSignificantBits() ^ month);
    UUID payment = new UUID((long) month << 40 | high >>> 24, low);
    int partition = share.from() + (int) Long.remainderUnsigned(low, share.partitions());
    return new Line(payment, new UUID(low, high), person, payee, enrolment, partition, 0, 0);
  }

  /** The finish of SplitMix64: every bit depends on every other. */
  private static long mixed(long bits) {
    long a = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
    return b ^ b >>> 31;
  }
}
