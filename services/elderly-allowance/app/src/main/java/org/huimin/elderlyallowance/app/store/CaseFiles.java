package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.monthlyrun.CutOffVector;
import org.jspecify.annotations.Nullable;

/** 卷宗库: many cases read from the tape at once. */
public final class CaseFiles {

  private static final String READ =
      """
      select e.partition, e.seq, e.stream, e.version, e.id, e.type, e.recorded_at, e.attributes,
             e.payload, e.hash
        from unnest(?, ?) as wanted(partition, stream)
        join event e on e.tape = ? and e.partition = wanted.partition and e.stream = wanted.stream
       order by e.stream, e.version
      """;

  /**
   * Cases with an event after the earlier of two cut-offs, and whether one of these is beyond the
   * later cut-off. Along the key of the tape, partition by partition: in an ordinary month there
   * are few.
   */
  private static final String READ_NEWS =
      """
      with news as materialized (
        select e.stream, bool_or(e.seq > cut.off) as beyond, bool_or(e.seq <= cut.off) as within
          from unnest(?, ?, ?) as cut(partition, since, off)
               cross join lateral (select stream, seq from event
                                    where tape = ? and partition = cut.partition
                                      and seq > cut.since order by seq) as e
         group by e.stream)
      select stream, beyond, within from news where stream = any(?)
      """;

  private final Tape tape;

  public CaseFiles(EnrolmentTape tape) {
    this.tape = tape.tape();
  }

  /**
   * Cases as a cut-off knew them.
   *
   * @param byPerson a case opened later is missing
   * @param news in whose cases something came after the earlier cut-off
   */
  record Known(Map<UUID, List<CaseClaim>> byPerson, Set<UUID> news) {
    List<CaseClaim> of(UUID person) {
      return byPerson.getOrDefault(person, List.of());
    }
  }

  /**
   * The cases as the cut-off knew them. The row of a case is used as it is when all of its events
   * lie within the cut-off; else they are folded up to it.
   *
   * @param since an earlier cut-off, if news are asked for
   * @throws IllegalArgumentException when the cut-off was taken without the cases' own tape
   */
  Known asKnown(
      Connection c, Collection<UUID> persons, CutOffVector cutOff, @Nullable CutOffVector since)
      throws SQLException {
    if (!cutOff.heads().containsKey(tape.topic())) {
      throw new IllegalArgumentException("the cut-off does not name " + tape.topic());
    }
    // The rows first: what is appended meanwhile is beyond the cut-off, and found by the second.
    Map<UUID, CaseClaim> rows = rows(c, persons);
    News news = news(c, rows.keySet(), cutOff, since == null ? cutOff : since);
    rows.keySet().removeAll(news.beyond());
    Map<UUID, List<CaseClaim>> cases = new HashMap<>();
    Set<UUID> moved = new HashSet<>();
    Stream.concat(
            rows.values().stream(),
            read(c, news.beyond(), e -> cutOff.covers(tape.topic(), e.partition(), e.seq()))
                .values()
                .stream()
                .map(CaseClaim::of))
        .forEach(
            one -> {
              cases.computeIfAbsent(one.personId(), _ -> new ArrayList<>()).add(one);
              if (news.within().contains(one.enrolmentId())) {
                moved.add(one.personId());
              }
            });
    return new Known(cases, moved);
  }

  private static Map<UUID, CaseClaim> rows(Connection c, Collection<UUID> persons)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select " + CaseClaim.COLUMNS + " from enrolment where person_id = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, CaseClaim> rows = new HashMap<>();
        while (row.next()) {
          CaseClaim one = CaseClaim.read(row);
          rows.put(one.enrolmentId(), one);
        }
        return rows;
      }
    }
  }

  /**
   * Cases in which something came after an earlier cut-off.
   *
   * @param beyond after the later one
   * @param within up to the later one
   */
  private record News(Set<UUID> beyond, Set<UUID> within) {}

  private News news(Connection c, Set<UUID> cases, CutOffVector cutOff, CutOffVector since)
      throws SQLException {
    News news = new News(new HashSet<>(), new HashSet<>());
    List<Integer> partitions = IntStream.range(0, tape.partitions()).boxed().toList();
    try (PreparedStatement ask = c.prepareStatement(READ_NEWS)) {
      ask.setArray(1, c.createArrayOf("int4", partitions.toArray()));
      ask.setArray(2, c.createArrayOf("int8", lasts(since, partitions)));
      ask.setArray(3, c.createArrayOf("int8", lasts(cutOff, partitions)));
      ask.setShort(4, tape.id());
      ask.setArray(5, c.createArrayOf("uuid", cases.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          if (row.getBoolean(2)) {
            news.beyond().add(id);
          }
          if (row.getBoolean(3)) {
            news.within().add(id);
          }
        }
      }
    }
    return news;
  }

  private Object[] lasts(CutOffVector cutOff, List<Integer> partitions) {
    return partitions.stream().map(p -> cutOff.last(tape.topic(), p)).toArray();
  }

  /** The cases of the persons, by person. */
  public Map<UUID, List<CaseFile>> ofPersons(Connection c, Collection<UUID> persons)
      throws SQLException {
    Map<UUID, List<CaseFile>> cases = new HashMap<>();
    for (CaseFile file : read(c, idsOf(c, persons), _ -> true).values()) {
      cases.computeIfAbsent(file.opening().personId(), _ -> new ArrayList<>()).add(file);
    }
    return cases;
  }

  /** The ids of the persons' cases, by which their events stand on the tape. */
  public List<UUID> idsOf(Connection c, Collection<UUID> persons) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement ask =
        c.prepareStatement("select enrolment_id from enrolment where person_id = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  /** Of the persons those in whose cases something has happened since the cut-off. */
  Set<UUID> changedSince(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    Map<UUID, CaseClaim> rows = rows(c, persons);
    rows.keySet().retainAll(news(c, rows.keySet(), cutOff, cutOff).beyond());
    return rows.values().stream().map(CaseClaim::personId).collect(Collectors.toSet());
  }

  private Map<UUID, CaseFile> read(Connection c, Collection<UUID> ids, Predicate<StoredEvent> known)
      throws SQLException {
    Map<UUID, List<Enrolment.Recorded>> histories = new LinkedHashMap<>();
    try (PreparedStatement ask = c.prepareStatement(READ)) {
      ask.setArray(1, c.createArrayOf("int4", ids.stream().map(tape::partitionOf).toArray()));
      ask.setArray(2, c.createArrayOf("uuid", ids.toArray()));
      ask.setShort(3, tape.id());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          StoredEvent event = event(row);
          if (known.test(event)) {
            histories
                .computeIfAbsent(event.stream(), _ -> new ArrayList<>())
                .add(EnrolmentTape.read(event));
          }
        }
      }
    }
    Map<UUID, CaseFile> files = new LinkedHashMap<>();
    histories.forEach((id, history) -> files.put(id, CaseFile.of(history)));
    return files;
  }

  private StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        tape,
        row.getInt(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getInt(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getBytes(8),
        row.getBytes(9),
        row.getBytes(10));
  }
}
