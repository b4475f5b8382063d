package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.eventstore.StoredEvent;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.register.HouseholdEvent;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.MeansFile;
import org.jspecify.annotations.Nullable;

/** 卷宗库: cases, households and means, many at once, as they stand now or as a cut-off knew them. */
public final class ReliefFiles {

  /**
   * 已知卷宗: what a cut-off knew of some subjects.
   *
   * @param bySubject confirmed cases, by whom they pay
   * @param moved cases and households of which something came after an earlier cut-off
   */
  record Known(
      Map<UUID, List<ReliefFile>> bySubject,
      Map<UUID, HouseholdFile> households,
      Map<UUID, MeansFile> means,
      Set<UUID> moved) {

    /** The cases that pay any of the records of one subject, the oldest first. */
    List<ReliefFile> of(Collection<UUID> records) {
      return records.stream()
          .flatMap(record -> bySubject.getOrDefault(record, List.of()).stream())
          .distinct()
          .sorted(ReliefFile.OLDEST_FIRST)
          .toList();
    }

    /** The accounts that the cases are paid to. */
    Set<UUID> payees() {
      return bySubject.values().stream()
          .flatMap(List::stream)
          .map(ReliefFile::payeeId)
          .collect(Collectors.toSet());
    }
  }

  private final EnrolmentTape enrolments;
  private final MeansTape means;

  public ReliefFiles(EnrolmentTape enrolments, MeansTape means) {
    this.enrolments = enrolments;
    this.means = means;
  }

  /**
   * The cases of every household the persons have ever belonged to, held to the end with their
   * households: who opens a case of one meanwhile waits, and then knows what is told now.
   */
  public List<ReliefFile> ofPersons(Connection c, Collection<UUID> persons) throws SQLException {
    return ofHouseholds(
        c,
        ids(
            c,
            "select household_id from household where household_id in"
                + " (select household_id from household_member where person_id = any(?))"
                + " order by household_id for update",
            persons));
  }

  /**
   * The cases of the households the persons belong to now, and of those that count them still
   * though they live elsewhere; held in the same way.
   */
  public List<ReliefFile> ofResidents(Connection c, Collection<UUID> persons) throws SQLException {
    return ofHouseholds(
        c,
        ids(
            c,
            "with asked as (select unnest(?::uuid[]) as person_id)"
                + " select household_id from household where household_id in"
                + " (select household_id from household_member join asked using (person_id)"
                + " where left_on is null"
                + " union select household_id from counted_member join asked using (person_id)"
                + " join enrolment using (enrolment_id) where through is null)"
                + " order by household_id for update of household",
            persons));
  }

  /** The cases that are paid to an account of the persons; held in the same way. */
  public List<ReliefFile> ofPayees(Connection c, Collection<UUID> persons) throws SQLException {
    return paidTo(c, "payee_account", persons);
  }

  /** Those that are paid to an account that was ever authorised for the persons. */
  public List<ReliefFile> ofGivers(Connection c, Collection<UUID> persons) throws SQLException {
    return paidTo(c, "payee_authorisation", persons);
  }

  private List<ReliefFile> paidTo(Connection c, String accounts, Collection<UUID> persons)
      throws SQLException {
    String paid = "payee_id in (select payee_id from " + accounts + " where person_id = any(?))";
    ids(
        c,
        "select household_id from household where household_id in"
            + " (select household_id from enrolment where "
            + paid
            + ") order by household_id for update",
        persons);
    return read(
        c,
        ids(
            c,
            "select enrolment_id from enrolment where "
                + paid
                + " order by enrolment_id for update",
            persons));
  }

  /** The cases of households that are held already. */
  public List<ReliefFile> ofHouseholds(Connection c, Collection<UUID> households)
      throws SQLException {
    return read(
        c,
        ids(
            c,
            "select enrolment_id from enrolment where household_id = any(?)"
                + " order by enrolment_id for update",
            households));
  }

  private List<ReliefFile> read(Connection c, List<UUID> ids) throws SQLException {
    List<ReliefFile> files = new ArrayList<>();
    for (List<StoredEvent> events : TapeStreams.read(c, enrolments.tape(), ids).values()) {
      files.add(ReliefFile.of(EnrolmentTape.cases(events)));
    }
    return files;
  }

  /**
   * The cases that pay the subjects, as the cut-off knew them.
   *
   * @param since an earlier cut-off, if news are asked for
   */
  Known asKnown(
      Connection c, Collection<UUID> subjects, CutOffVector cutOff, @Nullable CutOffVector since)
      throws SQLException {
    Map<UUID, Set<UUID>> subjectsOf = subjectsOf(c, subjects);
    Set<UUID> moved = new HashSet<>();
    Map<UUID, List<ReliefFile>> bySubject = new HashMap<>();
    Set<UUID> households = new LinkedHashSet<>();
    Set<UUID> verified = new LinkedHashSet<>();
    for (List<StoredEvent> events :
        TapeStreams.read(c, enrolments.tape(), subjectsOf.keySet()).values()) {
      List<Recorded> history = new ArrayList<>();
      for (StoredEvent event : events) {
        if (covers(cutOff, event)) {
          history.add(EnrolmentTape.ofCase(event));
          if (since != null && !covers(since, event)) {
            moved.add(event.stream());
          }
        }
      }
      if (!history.isEmpty()) {
        ReliefFile file = ReliefFile.of(history);
        households.add(file.opening().householdId());
        verified.addAll(file.means());
        for (UUID subject : subjectsOf.getOrDefault(file.id(), Set.of())) {
          bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(file);
        }
      }
    }
    return new Known(
        bySubject, households(c, households, cutOff, since, moved), means(c, verified), moved);
  }

  /** For whom each case was ever judged: also for a record that stood for theirs once. */
  private static Map<UUID, Set<UUID>> subjectsOf(Connection c, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select distinct enrolment_id, subject from relief_subject where subject = any(?)")) {
      ask.setArray(1, c.createArrayOf("uuid", subjects.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        Map<UUID, Set<UUID>> of = new LinkedHashMap<>();
        while (row.next()) {
          of.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        }
        return of;
      }
    }
  }

  /** Those for whom several counties answer: their rosters may be in hand at once. */
  Set<UUID> ofSeveralCounties(Connection c, Collection<UUID> subjects) throws SQLException {
    return new HashSet<>(
        ids(
            c,
            "select subject from relief_subject where subject = any(?)"
                + " group by subject having count(distinct county) > 1",
            subjects));
  }

  private Map<UUID, HouseholdFile> households(
      Connection c,
      Collection<UUID> ids,
      CutOffVector cutOff,
      @Nullable CutOffVector since,
      Set<UUID> moved)
      throws SQLException {
    Map<UUID, HouseholdFile> files = new LinkedHashMap<>();
    for (Map.Entry<UUID, List<StoredEvent>> one :
        TapeStreams.read(c, enrolments.tape(), ids).entrySet()) {
      List<StoredEvent> known =
          one.getValue().stream().filter(event -> covers(cutOff, event)).toList();
      if (since != null && known.stream().anyMatch(event -> !covers(since, event))) {
        moved.add(one.getKey());
      }
      List<HouseholdEvent> events = EnrolmentTape.households(known);
      files.put(one.getKey(), HouseholdFile.DECIDER.fold(events));
    }
    return files;
  }

  /** A verification stood before any decision that names it, so it lies within every cut-off. */
  private Map<UUID, MeansFile> means(Connection c, Collection<UUID> ids) throws SQLException {
    Map<UUID, MeansFile> files = new LinkedHashMap<>();
    for (Map.Entry<UUID, List<StoredEvent>> one :
        TapeStreams.read(c, means.tape(), ids).entrySet()) {
      MeansFile.of(MeansTape.read(one.getValue())).ifPresent(file -> files.put(one.getKey(), file));
    }
    return files;
  }

  private boolean covers(CutOffVector cutOff, StoredEvent event) {
    return cutOff.covers(enrolments.tape().topic(), event.partition(), event.seq());
  }

  private static List<UUID> ids(Connection c, String sql, Collection<UUID> asked)
      throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (PreparedStatement ask = c.prepareStatement(sql)) {
      ask.setArray(1, c.createArrayOf("uuid", asked.toArray()));
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }
}
