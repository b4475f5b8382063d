package org.huimin.socialrelief.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.socialrelief.app.store.PaperMonths.Booked;
import org.huimin.socialrelief.app.store.PaperTapes.Entry;
import org.huimin.socialrelief.app.store.SecondReckoning.Owed;
import org.huimin.socialrelief.app.store.WholeChainPropertiesTest.Cut;
import org.huimin.socialrelief.app.store.WholeChainPropertiesTest.History;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoEvent;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.register.Stays.Stay;
import org.jspecify.annotations.Nullable;

/** 查验: lives a history, closes its months, and holds every roster against what it could know. */
final class Holding {

  private static final YearMonth FIRST = YearMonth.from(PaperOffice.BEGINNING);

  private Holding() {}

  /** Lives, closes the months and holds every roster against what was known. */
  static PaperMonths live(History history, Life life) throws SQLException {
    PaperMonths months = new PaperMonths(life.office().tapes);
    Waiting waiting = null;
    for (int i = 0; i < history.life().size(); i++) {
      Happening one = history.life().get(i);
      int told = life.office().tapes.enrolments.size();
      life.live(one, one.late());
      if (life.office().tapes.enrolments.size() > told) {
        nobodyIsCountedTwice(life.office());
        nobodyLivesInTwo(life.office());
      }
      if (waiting != null && i + 1 >= waiting.drafted()) {
        waiting = close(waiting, months, life.office());
      }
      for (Cut cut : history.cuts()) {
        if (waiting == null && cut.after() == i + 1) {
          waiting =
              new Waiting(
                  month(life).plusMonths(cut.ahead()),
                  life.office().tapes.now(),
                  i + 1 + cut.drafted());
        }
      }
      if (waiting != null && i + 1 >= waiting.drafted()) {
        waiting = close(waiting, months, life.office());
      }
    }
    if (waiting != null) {
      close(waiting, months, life.office());
    }
    life.hearAll();
    life.namePayees();
    YearMonth last = month(life).plusMonths(2);
    close(new Waiting(last, life.office().tapes.now(), 0), months, life.office());
    return months;
  }

  /** A roster that is cut off, and how much has happened when it is drafted. */
  private record Waiting(YearMonth month, CutOffVector cutOff, int drafted) {}

  private static YearMonth month(Life life) {
    return YearMonth.from(life.office().today());
  }

  private static @Nullable Waiting close(Waiting roster, PaperMonths months, PaperOffice office)
      throws SQLException {
    months.close(roster.month(), roster.cutOff());
    holdsAfter(roster, months, office);
    return null;
  }

  private static void holdsAfter(Waiting roster, PaperMonths months, PaperOffice office) {
    Set<UUID> ids = new HashSet<>();
    months.lines.forEach(one -> assertTrue(ids.add(one.line().id()), "ordered twice"));
    months.findings.forEach(one -> assertTrue(ids.add(one.line().id()), "found twice"));
    months.lines.forEach(one -> assertTrue(one.line().amount().isPositive(), "nothing ordered"));
    nothingIsReversedThatWasNotFound(months);
    everybodyIsPaidWhoCanReceive(roster, months, office.tapes);
    CutOffVector cutOff = roster.cutOff();
    SecondReckoning reckoning =
        new SecondReckoning(
            office.tapes.enrolments(cutOff), office.tapes.published(cutOff), office.tapes.means);
    Map<UUID, Set<UUID>> together = new HashMap<>();
    office.tapes.persons(List.of(PaperOffice.AUNT), cutOff).values().stream()
        .filter(row -> !row.merged().isEmpty())
        .forEach(row -> together.put(row.personId(), row.merged()));
    for (UUID subject : reckoning.subjects()) {
      if (together.values().stream().noneMatch(merged -> merged.contains(subject))) {
        Set<UUID> records = new HashSet<>(together.getOrDefault(subject, Set.of()));
        records.add(subject);
        holdsFor(records, roster.month(), months, reckoning, office, cutOff);
      }
    }
  }

  private static void holdsFor(
      Set<UUID> records,
      YearMonth last,
      PaperMonths months,
      SecondReckoning reckoning,
      PaperOffice office,
      CutOffVector cutOff) {
    if (isHeld(records, office.tapes, cutOff)) {
      assertTrue(
          months.ofLast().stream().noneMatch(one -> records.contains(one.line().subject())),
          "ordered although facts wait");
      return;
    }
    boolean heldBack = isHeldBack(records, last, office.tapes, cutOff);
    for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
      Owed owed = reckoning.owed(records, month).orElse(null);
      for (Component component : Component.values()) {
        for (Area area : Area.values()) {
          long due =
              owed == null || owed.area() != area ? 0 : owed.fen().getOrDefault(component, 0L);
          long net = months.net(area, records, month, component.name());
          if (heldBack ? net > due : due != net) {
            assertEquals(
                new Money(BigDecimal.valueOf(due, 2)),
                new Money(BigDecimal.valueOf(net, 2)),
                area + " " + component + " of " + records + " in " + month);
          }
        }
      }
    }
  }

  /**
   * Whether nobody can receive what one of the cases is due: it is owed, and never paid too much.
   */
  private static boolean isHeldBack(
      Set<UUID> records, YearMonth roster, PaperTapes tapes, CutOffVector cutOff) {
    return tapes.files(records, cutOff, null).of(records).stream()
        .anyMatch(file -> file.payeeMissing(roster));
  }

  /**
   * To the account named last, as far as the roster knew, and to none of the dead while others
   * live.
   */
  private static void everybodyIsPaidWhoCanReceive(
      Waiting roster, PaperMonths months, PaperTapes tapes) {
    for (PaymentOrdered line : months.orderedLast()) {
      UUID payee = null;
      Set<UUID> dead = new HashSet<>();
      List<Recorded> history = new ArrayList<>();
      for (Entry entry : tapes.enrolments(roster.cutOff())) {
        if (entry.stream().equals(line.enrolment()) && entry.ofCase() != null) {
          history.add(entry.ofCase());
          switch (entry.ofCase().event()) {
            case ApplicationAccepted e -> payee = e.payeeId();
            case PayeeChanged e -> payee = e.payeeId();
            case MemberDied e -> dead.add(e.personId());
            case MemberDeathRevoked e -> dead.remove(e.personId());
            case DibaoEvent _ -> {}
          }
        }
      }
      assertEquals(payee, line.payeeId(), "paid to another account than the one named last");
      UUID owner = Objects.requireNonNull(tapes.owners.get(line.payeeId()));
      assertTrue(
          !dead.contains(owner) || dead.containsAll(counted(history)),
          "paid to the dead while others live");
    }
  }

  /** By the composition that stands: a decision that was revoked counts nobody. */
  private static Set<UUID> counted(List<Recorded> history) {
    return ReliefFile.of(history).enrolled().orElseThrow().months().composition().members();
  }

  /** Whether facts wait of anybody who was looked at for a case that pays the records. */
  private static boolean isHeld(Set<UUID> records, PaperTapes tapes, CutOffVector cutOff) {
    Set<UUID> waiting =
        tapes.parked(tapes.waiting.stream().map(PaperTapes.Waiting::person).toList(), cutOff);
    return tapes.files(records, cutOff, null).of(records).stream()
        .filter(file -> file.enrolled().isPresent())
        .filter(file -> file.subjects().stream().anyMatch(records::contains))
        .anyMatch(
            file ->
                waiting.contains(tapes.owners.get(file.payeeId()))
                    || file.means().stream()
                        .flatMap(id -> tapes.verified(id).stream())
                        .flatMap(verified -> verified.members().stream())
                        .anyMatch(member -> waiting.contains(member.personId())));
  }

  private static void nothingIsReversedThatWasNotFound(PaperMonths months) {
    for (Booked one : months.findings) {
      assertTrue(months.overpaid(one) >= 0, "reversed more than was found");
    }
  }

  private static void nobodyIsCountedTwice(PaperOffice office) {
    YearMonth last = YearMonth.from(office.today()).plusMonths(4);
    for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
      Set<UUID> counted = new HashSet<>();
      for (ReliefFile file : office.cases.values()) {
        if (file.state() instanceof Enrolled e && e.in(month) instanceof MonthFacts.Due due) {
          for (UUID member : due.members()) {
            assertTrue(counted.add(member), "counted by two cases");
          }
        }
      }
    }
  }

  /** On no day; so in no month. */
  private static void nobodyLivesInTwo(PaperOffice office) {
    for (int n = 1; n <= 6; n++) {
      List<Stay> stays = new ArrayList<>(office.tapes.stays(PaperOffice.person(n)).stays());
      for (int i = 0; i < stays.size(); i++) {
        for (int j = i + 1; j < stays.size(); j++) {
          Stay one = stays.get(i);
          Stay other = stays.get(j);
          boolean apart =
              until(one).compareTo(other.joinedOn()) <= 0
                  || until(other).compareTo(one.joinedOn()) <= 0;
          assertTrue(apart, "in two households: " + one + " and " + other);
        }
      }
    }
  }

  private static LocalDate until(Stay stay) {
    return stay.leftOn() == null ? LocalDate.MAX : stay.leftOn();
  }
}
