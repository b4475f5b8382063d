package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.policy.LocalOptions;
import org.huimin.elderlyallowance.policy.Resident;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Standards;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.ProgrammeCases;
import org.jspecify.annotations.Nullable;

/**
 * 高龄津贴个案: what the month asks of the allowance. A case's stream and the facts of its person are
 * read up to the cut-off, some two thousand cases with one query a table; the rule does the rest.
 */
public final class ElderlyCases implements ProgrammeCases {

  private static final String COMPONENT = "BASIC";
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final CaseFiles files;
  private final Residents residents;
  private final ParkedFacts parked;
  private final Standards standards;
  private final Supplier<LocalDate> today;

  /**
   * Cases judged by the standards known today.
   *
   * @param today business days
   */
  public ElderlyCases(
      CaseFiles files,
      Residents residents,
      ParkedFacts parked,
      Standards standards,
      Supplier<LocalDate> today) {
    this.files = files;
    this.residents = residents;
    this.parked = parked;
    this.standards = standards;
    this.today = today;
  }

  @Override
  public String programme() {
    return ElderlyAllowance.PROGRAMME;
  }

  @Override
  public String service() {
    return "elderly-allowance";
  }

  /** 老年福利. */
  @Override
  public String budgetLine() {
    return "2081002";
  }

  /** Cases that came after the cut-off don't count; a page is empty only when there are no more. */
  @Override
  public List<CaseDues> page(
      Connection c,
      DivisionCode county,
      YearMonth month,
      CutOffVector cutOff,
      @Nullable UUID after,
      int limit)
      throws SQLException {
    UUID last = after == null ? BEFORE_ALL : after;
    while (true) {
      List<UUID> ids = ids(c, county, last, limit);
      List<CaseDues> page = judge(c, ids, month, cutOff);
      if (!page.isEmpty() || ids.size() < limit) {
        return page;
      }
      last = ids.getLast();
    }
  }

  @Override
  public long count(Connection c, DivisionCode county) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select count(*) from enrolment where county = ?")) {
      ask.setString(1, county.code());
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException {
    Set<UUID> changed = new HashSet<>(residents.changedSince(c, subjects, cutOff));
    changed.addAll(parked.changedSince(c, subjects, cutOff));
    changed.addAll(files.changedSince(c, subjects, cutOff));
    return changed;
  }

  private List<CaseDues> judge(Connection c, List<UUID> ids, YearMonth month, CutOffVector cutOff)
      throws SQLException {
    Map<UUID, CaseFile> cases = files.asKnown(c, ids, cutOff);
    List<UUID> subjects =
        cases.values().stream().map(file -> file.application().personId()).distinct().toList();
    Map<UUID, ResidentRow> persons = residents.asKnown(c, subjects, cutOff);
    Set<UUID> held = parked.asKnown(c, subjects, cutOff);
    LocalDate knownOn = today.get();
    List<CaseDues> page = new ArrayList<>(ids.size());
    for (UUID id : ids) {
      CaseFile file = cases.get(id);
      if (file != null) {
        ResidentRow person = persons.get(file.application().personId());
        page.add(
            held.contains(file.application().personId())
                ? caseDues(file, wasConfirmed(file.state()), List.of())
                : dues(file, person == null ? null : person.resident(), month, knownOn));
      }
    }
    return page;
  }

  private CaseDues dues(
      CaseFile file, @Nullable Resident person, YearMonth month, LocalDate knownOn) {
    return caseDues(
        file,
        false,
        person != null && wasConfirmed(file.state())
            ? months(file.application(), person, month, knownOn)
            : List.of());
  }

  private static CaseDues caseDues(CaseFile file, boolean held, List<Due> dues) {
    ApplicationAccepted application = file.application();
    return new CaseDues(
        application.enrolmentId(),
        file.version(),
        application.personId(),
        application.payeeId(),
        held,
        dues);
  }

  /**
   * A case that death has ended is judged on: what was paid after the death is found to be too
   * much.
   */
  private static boolean wasConfirmed(Enrolment state) {
    return switch (state) {
      case Enrolment.InPayment _ -> true;
      case Enrolment.EndedByDeath _ -> true;
      case Enrolment.None _ -> false;
      case Enrolment.Applied _ -> false;
      case Enrolment.Refused _ -> false;
    };
  }

  private List<Due> months(
      ApplicationAccepted application, Resident person, YearMonth until, LocalDate knownOn) {
    List<Due> dues = new ArrayList<>();
    YearMonth first =
        ElderlyAllowance.firstMonth(
            person.bornOn(), application.appliedOn(), LocalOptions.DEFAULTS);
    for (YearMonth month = first; !month.isAfter(until); month = month.plusMonths(1)) {
      dues.add(
          new Due(
              month,
              COMPONENT,
              ElderlyAllowance.assess(
                  person,
                  application.appliedOn(),
                  month,
                  standards,
                  knownOn,
                  LocalOptions.DEFAULTS)));
    }
    return dues;
  }

  private static List<UUID> ids(Connection c, DivisionCode county, UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select enrolment_id from enrolment where county = ? and enrolment_id > ?"
                + " order by enrolment_id limit ?")) {
      ask.setString(1, county.code());
      ask.setObject(2, after);
      ask.setInt(3, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
