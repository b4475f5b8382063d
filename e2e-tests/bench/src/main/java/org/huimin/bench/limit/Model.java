package org.huimin.bench.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * 样本: one payment event as the real month wrote it. The events of the limit have its attributes and
 * its payload but for the ids: as many bytes, as many headers.
 *
 * @param spans the headers in the order of the attributes
 * @param hash the header: nothing is hashed, yet as much is sent
 */
record Model(Line line, Form attributes, Form payload, List<Span> spans, Header hash) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One header among the attributes.
   *
   * @param fixed the header itself, when it is the same for every line
   */
  record Span(String name, int from, int to, @Nullable Header fixed) {}

  static Model read(Connection store) throws SQLException {
    try (PreparedStatement ask =
            store.prepareStatement(
                """
                select e.stream, e.id, e.partition, e.attributes, e.payload, e.hash
                  from public.event e join public.tape t on t.id = e.tape
                 where t.topic = 'huimin.elderly-allowance.payment.v1'
                   and e.type = 'org.huimin.elderly-allowance.PaymentOrdered.v1' limit 1
                """);
        ResultSet row = ask.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("no payment was ordered yet that could be a model");
      }
      byte[] payload = row.getBytes(5);
      JsonNode told = JSON.readTree(new String(payload, UTF_8));
      Line line =
          new Line(
              row.getObject(1, UUID.class),
              row.getObject(2, UUID.class),
              id(told, "subject"),
              id(told, "payeeId"),
              id(told, "enrolment"),
              row.getInt(3),
              0,
              0);
      Form attributes = Form.of(row.getBytes(4), line);
      return new Model(
          line,
          attributes,
          Form.of(payload, line),
          spans(attributes),
          new RecordHeader("ce_hash", HexFormat.of().formatHex(row.getBytes(6)).getBytes(UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a payment that is not JSON", e);
    }
  }

  private static UUID id(JsonNode payload, String field) {
    return UUID.fromString(payload.path(field).asText());
  }

  /** Name and value, each after its length. */
  private static List<Span> spans(Form attributes) {
    byte[] model = attributes.model();
    ByteBuffer in = ByteBuffer.wrap(model);
    List<Span> spans = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] name = new byte[in.getInt()];
      in.get(name);
      int length = in.getInt();
      int from = in.position();
      int to = from + length;
      in.position(to);
      String text = new String(name, UTF_8);
      spans.add(
          new Span(
              text,
              from,
              to,
              attributes.hasHole(from, to)
                  ? null
                  : new RecordHeader(text, Arrays.copyOfRange(model, from, to))));
    }
    return spans;
  }
}
