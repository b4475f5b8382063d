package org.huimin.ledger.app.view;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.eventstore.Position;
import org.jspecify.annotations.Nullable;

/**
 * 名册核对: what a roster announced beside what has arrived of it, partition by partition, as {@code
 * contracts/finance.md} asks before money is released.
 */
public record RosterControl(
    UUID rosterId,
    String county,
    String month,
    long announcedLines,
    String announcedAmount,
    String announcedAt,
    long receivedLines,
    String receivedAmount,
    State state) {

  /** Whether it adds up. */
  @Schema(name = "RosterControlState")
  public enum State {
    /**
     * All that was announced is here, and nothing else: in all, and in each partition lines, sum
     * and the last line with its hash.
     */
    COMPLETE,
    /** Less is here, and the topics have not been read as far as the roster's last line. */
    ARRIVING,
    /** The topics have been read far enough and it does not add up. */
    MISMATCH
  }

  /** What one partition holds of a roster. */
  private record Part(
      String topic, int partition, long lines, String amount, long lastSeq, String lastHash) {

    private static final Comparator<Part> IN_ORDER =
        Comparator.comparing(Part::topic).thenComparingInt(Part::partition);

    boolean isMoreThan(List<Part> announced) {
      return announced.stream()
          .filter(other -> topic.equals(other.topic) && partition == other.partition)
          .noneMatch(other -> lines <= other.lines);
    }
  }

  private static final String ASKED =
      " where starts_with(r.county, ?) and (?::text is null or r.month = ?)";

  static List<RosterControl> of(Connection c, String division, @Nullable String month)
      throws SQLException {
    PositionVector reached = PositionVector.read(c);
    Map<UUID, List<Part>> received = received(c, division, month);
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select r.roster_id, r.county, r.month, r.announced_lines, r.announced_amount,
                   r.announced_at, j.payload
              from roster_control r
              left join journal j on j.topic = split_part(r.announced_at, '/', 1)
                                 and j.partition = split_part(r.announced_at, '/', 2)::integer
                                 and j.seq = split_part(r.announced_at, '/', 3)::bigint
            """
                + ASKED
                + " order by r.month, r.county, r.roster_id")) {
      set(ask, division, month);
      try (ResultSet row = ask.executeQuery()) {
        List<RosterControl> rosters = new ArrayList<>();
        while (row.next()) {
          UUID rosterId = row.getObject(1, UUID.class);
          rosters.add(read(row, received.getOrDefault(rosterId, List.of()), reached));
        }
        return rosters;
      }
    }
  }

  /** By roster; a last line that the journal does not hold has no hash. */
  private static Map<UUID, List<Part>> received(
      Connection c, String division, @Nullable String month) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            """
            select p.roster_id, p.topic, p.partition, p.lines, p.amount, p.last_seq,
                   coalesce(encode(j.hash, 'hex'), '')
              from roster_control r
              join roster_part p using (roster_id)
              left join journal j on j.topic = p.topic and j.partition = p.partition
                                 and j.seq = p.last_seq
            """
                + ASKED)) {
      set(ask, division, month);
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, List<Part>> received = new HashMap<>();
        while (row.next()) {
          received
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
              .add(
                  new Part(
                      row.getString(2),
                      row.getInt(3),
                      row.getLong(4),
                      row.getBigDecimal(5).toPlainString(),
                      row.getLong(6),
                      row.getString(7)));
        }
        received.values().forEach(parts -> parts.sort(Part.IN_ORDER));
        return received;
      }
    }
  }

  private static void set(PreparedStatement ask, String division, @Nullable String month)
      throws SQLException {
    ask.setString(1, division);
    ask.setString(2, month);
    ask.setString(3, month);
  }

  private static RosterControl read(ResultSet row, List<Part> received, PositionVector reached)
      throws SQLException {
    String announcedAt = row.getString(6);
    long announcedLines = row.getLong(4);
    BigDecimal announcedAmount = row.getBigDecimal(5);
    long lines = received.stream().mapToLong(Part::lines).sum();
    BigDecimal amount =
        received.stream()
            .map(part -> Lines.yuan(part.amount()))
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    boolean sums = announcedLines == lines && announcedAmount.compareTo(amount) == 0;
    return new RosterControl(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        announcedLines,
        announcedAmount.toPlainString(),
        announcedAt,
        lines,
        amount.toPlainString(),
        state(sums, announced(announcedAt, row.getBytes(7)), received, reached));
  }

  private static State state(
      boolean sums, @Nullable List<Part> announced, List<Part> received, PositionVector reached) {
    if (announced == null) {
      return State.MISMATCH;
    }
    if (sums && announced.equals(received)) {
      return State.COMPLETE;
    }
    boolean tooMany = received.stream().anyMatch(part -> part.isMoreThan(announced));
    boolean readFarEnough =
        announced.stream()
            .allMatch(part -> reached.holds(part.topic(), part.partition(), part.lastSeq()));
    return tooMany || readFarEnough ? State.MISMATCH : State.ARRIVING;
  }

  /** Null when the journal no longer holds what was taken into it. */
  private static @Nullable List<Part> announced(String at, byte @Nullable [] payload) {
    if (payload == null) {
      return null;
    }
    try {
      String topic = Position.parse(at).topic();
      return Lines.roster(payload).partitions().stream()
          .map(
              part ->
                  new Part(
                      topic,
                      part.partition(),
                      part.count(),
                      part.total(),
                      part.lastSeq(),
                      part.lastHash()))
          .sorted(Part.IN_ORDER)
          .toList();
    } catch (Lines.Unreadable e) {
      return null;
    }
  }
}
