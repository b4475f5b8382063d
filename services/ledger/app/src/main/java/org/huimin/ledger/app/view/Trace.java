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
import java.util.Comparator;
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
 * @param overpayments what was called overpaid naming the line, and what of that was reversed, as
 *     they came
 */
public record Trace(
    DisbursementRecord record,
    @Nullable JournalEvent order,
    List<JournalEvent> roster,
    List<JournalEvent> enrolment,
    List<JournalEvent> person,
    List<JournalEvent> overpayments) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One event as it stands in the journal.
   *
   * @param occurredAt business time of the fact
   * @param recordedAt when the writer's store took it
   * @param actor the officer's opaque id
   * @param afterCutOff of a fact of the case or the person: it came after the cut-off of the line's
   *     roster, so it is no ground of the line, even if it was recorded before the order. Absent
   *     for the roster's own events and for overpayments, which are no facts, and when the journal
   *     holds no cut-off
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
      @Nullable Boolean afterCutOff,
      @Schema(type = SchemaType.OBJECT) JsonNode payload) {}

  static Trace of(Connection c, DisbursementRecord record) throws SQLException {
    List<JournalEvent> order = new ArrayList<>();
    List<JournalEvent> roster = new ArrayList<>();
    List<JournalEvent> enrolment = new ArrayList<>();
    List<JournalEvent> person = new ArrayList<>();
    List<JournalEvent> overpayments = new ArrayList<>();
    Set<UUID> naming = naming(c, record);
    Set<UUID> streams = new HashSet<>(naming);
    streams.addAll(
        List.of(record.paymentId(), record.rosterId(), record.enrolment(), record.subject()));
    for (JournalEvent event : events(c, streams, record)) {
      if (event.position().equals(record.position())) {
        order.add(event);
      } else if (event.stream().equals(record.rosterId())) {
        roster.add(event);
      } else if (event.stream().equals(record.enrolment())) {
        enrolment.add(event);
      } else if (event.stream().equals(record.subject())) {
        person.add(event);
      } else if (naming.contains(event.stream())) {
        overpayments.add(event);
      }
    }
    overpayments.sort(
        Comparator.comparing(JournalEvent::recordedAt).thenComparing(JournalEvent::position));
    return new Trace(
        record, order.isEmpty() ? null : order.getFirst(), roster, enrolment, person, overpayments);
  }

  /** The streams of overpayments that name the line and of reversals that name these. */
  private static Set<UUID> naming(Connection c, DisbursementRecord record) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            with named as (select receivable_id from overpayment
                            where string_to_array(payments, ',') @> array[?::text])
            select receivable_id from named
            union
            select reversal_id from reversal
             where string_to_array(receivables, ',')
                   && (select array_agg(receivable_id::text) from named)
            """)) {
      ask.setString(1, record.paymentId().toString());
      try (ResultSet row = ask.executeQuery()) {
        Set<UUID> streams = new HashSet<>();
        while (row.next()) {
          streams.add(row.getObject(1, UUID.class));
        }
        return streams;
      }
    }
  }

  private static List<JournalEvent> events(
      Connection c, Set<UUID> streams, DisbursementRecord record) throws SQLException {
    PositionVector cutOff = cutOff(c, record);
    Set<UUID> facts = Set.of(record.enrolment(), record.subject());
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select topic, partition, seq, type, stream, version, recorded_at, attributes, payload
              from journal where stream = any(?)
             order by topic collate "C", stream, version
            """)) {
      ask.setArray(1, c.createArrayOf("uuid", streams.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        List<JournalEvent> events = new ArrayList<>();
        while (row.next()) {
          Position at = new Position(row.getString(1), row.getInt(2), row.getLong(3));
          UUID stream = row.getObject(5, UUID.class);
          SortedMap<String, String> attributes = Attributes.fromBytes(row.getBytes(8)).values();
          events.add(
              new JournalEvent(
                  at.toString(),
                  row.getString(4),
                  stream,
                  row.getInt(6),
                  attributes.get("ce_time"),
                  DisbursementRecord.time(row, 7),
                  attributes.get("ce_actor"),
                  attributes.get("ce_division"),
                  facts.contains(stream) ? isAfter(cutOff, at) : null,
                  json(row.getBytes(9))));
        }
        return events;
      }
    }
  }

  /** What was known to the roster of the line: the boundary of its grounds. */
  private static @Nullable PositionVector cutOff(Connection c, DisbursementRecord record)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select payload from journal where stream = ? and topic = ?"
                + " and type like '%.CycleCutOff.v1'")) {
      ask.setObject(1, record.rosterId());
      ask.setString(2, record.topic());
      try (ResultSet row = ask.executeQuery()) {
        return row.next() ? Lines.cutOff(row.getBytes(1)) : null;
      }
    } catch (Lines.Unreadable e) {
      return null;
    }
  }

  private static @Nullable Boolean isAfter(@Nullable PositionVector cutOff, Position at) {
    return cutOff == null ? null : !cutOff.holds(at.topic(), at.partition(), at.seq());
  }

  private static JsonNode json(byte[] payload) {
    try {
      return JSON.readTree(payload);
    } catch (IOException e) {
      return NullNode.getInstance();
    }
  }
}
