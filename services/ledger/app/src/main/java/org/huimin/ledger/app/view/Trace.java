package org.huimin.ledger.app.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.eventstore.Attributes;
import org.huimin.eventstore.Position;
import org.jspecify.annotations.Nullable;

/**
 * 溯源: one record back to the events it follows from, each with its officer and its place on the
 * tape, all from the journal.
 *
 * @param order the event that ordered the line
 * @param roster what became of the roster it stood on
 * @param enrolment the case it was paid for
 * @param person what was known of the subject
 */
public record Trace(
    DisbursementRecord record,
    @Nullable JournalEvent order,
    List<JournalEvent> roster,
    List<JournalEvent> enrolment,
    List<JournalEvent> person) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One event as it stands in the journal.
   *
   * @param occurredAt business time of the fact
   * @param recordedAt when the writer's store took it
   * @param actor the officer's opaque id
   * @param afterOrder recorded after the line was ordered, so no ground of it
   */
  public record JournalEvent(
      String position,
      String type,
      UUID stream,
      int version,
      @Nullable String occurredAt,
      String recordedAt,
      @Nullable String actor,
      @Nullable String division,
      boolean afterOrder,
      @Schema(type = SchemaType.OBJECT) JsonNode payload) {}

  static Trace of(Connection c, DisbursementRecord record) throws SQLException {
    List<JournalEvent> order = new ArrayList<>();
    List<JournalEvent> roster = new ArrayList<>();
    List<JournalEvent> enrolment = new ArrayList<>();
    List<JournalEvent> person = new ArrayList<>();
    Set<UUID> streams =
        new HashSet<>(
            List.of(record.paymentId(), record.rosterId(), record.enrolment(), record.subject()));
    for (JournalEvent event : events(c, streams, record.recordedAt())) {
      if (event.position().equals(record.position())) {
        order.add(event);
      } else if (event.stream().equals(record.rosterId())) {
        roster.add(event);
      } else if (event.stream().equals(record.enrolment())) {
        enrolment.add(event);
      } else if (event.stream().equals(record.subject())) {
        person.add(event);
      }
    }
    return new Trace(record, order.isEmpty() ? null : order.getFirst(), roster, enrolment, person);
  }

  private static List<JournalEvent> events(Connection c, Set<UUID> streams, String orderedAt)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select topic, partition, seq, type, stream, version, recorded_at, attributes, payload,
                   recorded_at > ?::timestamptz
              from journal where stream = any(?)
             order by topic collate "C", stream, version
            """)) {
      ask.setString(1, orderedAt);
      ask.setArray(2, c.createArrayOf("uuid", streams.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        List<JournalEvent> events = new ArrayList<>();
        while (row.next()) {
          SortedMap<String, String> attributes = Attributes.fromBytes(row.getBytes(8)).values();
          events.add(
              new JournalEvent(
                  new Position(row.getString(1), row.getInt(2), row.getLong(3)).toString(),
                  row.getString(4),
                  row.getObject(5, UUID.class),
                  row.getInt(6),
                  attributes.get("ce_time"),
                  DisbursementRecord.time(row, 7),
                  attributes.get("ce_actor"),
                  attributes.get("ce_division"),
                  row.getBoolean(10),
                  json(row.getBytes(9))));
        }
        return events;
      }
    }
  }

  private static JsonNode json(byte[] payload) {
    try {
      return JSON.readTree(payload);
    } catch (IOException e) {
      return NullNode.getInstance();
    }
  }
}
