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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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

  private static final String READ_LATER =
      """
      select distinct e.stream
        from unnest(?, ?, ?) as wanted(partition, stream, last)
        join event e on e.tape = ? and e.partition = wanted.partition and e.stream = wanted.stream
         and e.seq > wanted.last
      """;

  private final Tape tape;

  public CaseFiles(EnrolmentTape tape) {
    this.tape = tape.tape();
  }

  /** The cases of the persons, by person. */
  public Map<UUID, List<CaseFile>> ofPersons(Connection c, Collection<UUID> persons)
      throws SQLException {
    return ofPersons(c, persons, _ -> true);
  }

  /**
   * Cases as a cut-off knew them.
   *
   * @param byPerson a case opened later is missing
   * @param news in whose cases something came after the earlier cut-off
   */
  record Known(Map<UUID, List<CaseFile>> byPerson, Set<UUID> news) {
    List<CaseFile> of(UUID person) {
      return byPerson.getOrDefault(person, List.of());
    }
  }

  /**
   * The cases as the cut-off knew them.
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
    Set<UUID> moved = new HashSet<>();
    Map<UUID, List<CaseFile>> cases =
        ofPersons(
            c,
            persons,
            e -> {
              boolean known = cutOff.covers(tape.topic(), e.partition(), e.seq());
              if (known && since != null && !since.covers(tape.topic(), e.partition(), e.seq())) {
                moved.add(e.stream());
              }
              return known;
            });
    Set<UUID> news = new HashSet<>();
    cases.forEach(
        (person, files) -> {
          if (files.stream().map(CaseFile::id).anyMatch(moved::contains)) {
            news.add(person);
          }
        });
    return new Known(cases, news);
  }

  private Map<UUID, List<CaseFile>> ofPersons(
      Connection c, Collection<UUID> persons, Predicate<StoredEvent> known) throws SQLException {
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
    Map<UUID, List<CaseFile>> cases = new HashMap<>();
    for (CaseFile file : read(c, ids, known).values()) {
      cases.computeIfAbsent(file.opening().personId(), _ -> new ArrayList<>()).add(file);
    }
    return cases;
  }

  /** Of the persons those in whose cases something has happened since the cut-off. */
  Set<UUID> changedSince(Connection c, Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException {
    Map<UUID, UUID> personOf = new HashMap<>();
    try (PreparedStatement ask =
        c.prepareStatement(
            "select enrolment_id, person_id from enrolment where person_id = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", persons.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          personOf.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
      }
    }
    List<UUID> ids = List.copyOf(personOf.keySet());
    Set<UUID> changed = new HashSet<>();
    try (PreparedStatement ask = c.prepareStatement(READ_LATER)) {
      ask.setArray(1, c.createArrayOf("int4", ids.stream().map(tape::partitionOf).toArray()));
      ask.setArray(2, c.createArrayOf("uuid", ids.toArray()));
      ask.setArray(
          3,
          c.createArrayOf(
              "int8",
              ids.stream().map(id -> cutOff.last(tape.topic(), tape.partitionOf(id))).toArray()));
      ask.setShort(4, tape.id());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          changed.add(Objects.requireNonNull(personOf.get(row.getObject(1, UUID.class))));
        }
      }
    }
    return changed;
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
