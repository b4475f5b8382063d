package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMergeRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.RegistrationMoved;
import org.huimin.socialrelief.dibaocase.Decided;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.register.HouseholdCommand.Leave;
import org.huimin.socialrelief.register.HouseholdCommand.Reclassify;
import org.huimin.socialrelief.register.HouseholdEvent.LeavingReason;

/**
 * 经历: what happens, one thing after another. Facts and notices say their own day and may be told
 * later; those of one person are told in the order they happened.
 */
final class Life {

  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final Citation NOTICE = new Citation("通知", "第1条");

  /** Who dies: those mostly who live alone, for only then a month is not due. */
  private static final List<Integer> MORTALS = List.of(6, 6, 4, 4, 1, 3);

  /** 在途: what has happened and was not told yet. */
  private record OnItsWay(String about, int untold, Object what) {}

  private final PaperOffice office = new PaperOffice();
  private final Procedures procedures = new Procedures(office);
  private final List<OnItsWay> onTheirWay = new ArrayList<>();
  private final Set<String> published = new HashSet<>();
  private final Map<String, Integer> lastOf = new HashMap<>();
  private int happened;

  PaperOffice office() {
    return office;
  }

  void live(Happening one, int late) {
    office.pass(one.days());
    happened++;
    int household = one.whose() % PaperOffice.HOUSEHOLDS;
    UUID person = PaperOffice.person(one.whose() + 1);
    switch (one.what()) {
      case APPLY -> procedures.apply(household, unit(one), one.detail());
      case APPLY_ALONE -> procedures.apply(household, DibaoUnit.SINGLE_PERSON, one.detail());
      case RAISE -> ofCase(household, id -> procedures.raise(id, unit(one), one.detail()));
      case REDUCE -> ofCase(household, id -> procedures.reduce(id, unit(one), one.detail()));
      case STOP_SHARE -> everyCase(id -> procedures.stopShare(id, person));
      case RESTORE_SHARE -> everyCase(id -> procedures.restoreShare(id, person));
      case SUSPEND -> ofCase(household, procedures::suspend);
      case LIFT -> ofCase(household, procedures::lift);
      case EXIT -> ofCase(household, id -> procedures.exit(id, 1 + one.detail() % 3));
      case END -> ofCase(household, procedures::end);
      case UNDO_CONFIRMATION -> ofCase(household, procedures::undoConfirmation);
      case REVOKE -> ofCase(household, id -> revoke(id, one.detail()));
      case NAME_PAYEE -> ofCase(household, id -> procedures.namePayee(id, one.detail()));
      case CHANGE_HOUSEHOLD -> change(one);
      case RECLASSIFY -> reclassify(household, one);
      case PARK -> office.park(person);
      default -> happens(one, late);
    }
    arrive(false);
  }

  /** All that is still on its way. */
  void hearAll() {
    arrive(true);
  }

  /** Wherever nobody can receive, and somebody lives who could. */
  void namePayees() {
    YearMonth month = YearMonth.from(office.today());
    for (ReliefFile file : List.copyOf(office.cases.values())) {
      if (file.payeeMissing(month)) {
        procedures.namePayee(file.id(), 0);
      }
    }
  }

  private static DibaoUnit unit(Happening one) {
    return switch (one.detail() % 6) {
      case 4 -> DibaoUnit.SINGLE_PERSON;
      case 5 -> DibaoUnit.MARGINAL;
      default -> DibaoUnit.HOUSEHOLD;
    };
  }

  @FunctionalInterface
  private interface Step {
    void take(UUID caseId);
  }

  private void ofCase(int household, Step step) {
    office.last(PaperOffice.household(household)).ifPresent(file -> step.take(file.id()));
  }

  private void everyCase(Step step) {
    List.copyOf(office.cases.keySet()).forEach(step::take);
  }

  private void revoke(UUID id, int detail) {
    ReliefFile file = office.cases.get(id);
    if (file != null && file.state() instanceof Enrolled e && !e.months().decided().isEmpty()) {
      List<Decided> decided = e.months().decided().reversed();
      procedures.revoke(id, decided.get(detail % decided.size()));
    }
  }

  /** The child goes from one household to the other; some days later somebody tells. */
  private void change(Happening one) {
    UUID child = PaperOffice.person(3);
    UUID from = PaperOffice.household(one.detail() % 2);
    UUID to = PaperOffice.household(1 - one.detail() % 2);
    LocalDate left = office.today().minusDays(one.detail());
    office.household(from, new Leave(child, left, LeavingReason.MOVED, office.today()));
    office.join(to, child, office.today().minusDays(one.whose() * 3L));
  }

  /** To the lower standard only while no case is open. */
  private void reclassify(int household, Happening one) {
    Area area = one.detail() % 2 == 0 ? Area.URBAN : Area.RURAL;
    UUID id = PaperOffice.household(household);
    if (area == Area.URBAN || office.open(id).isEmpty()) {
      YearMonth from = YearMonth.from(office.today()).plusMonths(1 + one.detail() % 3);
      office.household(id, new Reclassify(area, null, from, office.today()));
    }
  }

  private void happens(Happening one, int late) {
    LocalDate today = office.today();
    UUID mortal = PaperOffice.person(MORTALS.get(one.whose()));
    switch (one.what()) {
      case DIE ->
          send("of " + mortal, late, new DeathRecorded(mortal, today.minusDays(one.detail() * 9L)));
      case LIVE_AFTER_ALL -> send("of " + mortal, late, new DeathRevoked(mortal));
      // Whether a move is one of both records depends on which was known first.
      case MOVE -> {
        UUID head =
            List.of(PaperOffice.person(1), PaperOffice.AUNT, PaperOffice.TWIN)
                .get(one.whose() % PaperOffice.HOUSEHOLDS);
        DivisionCode to = PaperOffice.COUNTIES.get(one.detail() % 2);
        send(
            head.equals(PaperOffice.person(1)) ? "of " + head : "who",
            late,
            new RegistrationMoved(
                head, today.minusDays(one.detail()), to, DivisionCode.of(to + "100")));
      }
      case ARE_ONE -> send("who", late, new PersonMerged(PaperOffice.AUNT, PaperOffice.TWIN));
      case ARE_TWO -> send("who", late, new PersonMergeRevoked(PaperOffice.AUNT, PaperOffice.TWIN));
      case RAISE_STANDARD -> {
        boolean urban = one.whose() % 2 == 0;
        boolean month = urban || one.detail() % 3 == 0;
        String code = "DIBAO." + (urban ? "URBAN." : "RURAL.") + (month ? "MONTH" : "YEAR");
        int yuan = (urban ? 780 : 560) + 10 * one.detail();
        notice(one, code, Money.of(month ? yuan + ".00" : yuan * 12 + ".00"), late);
      }
      case SUBSIDISE_PRICES ->
          notice(
              one,
              "DIBAO.PRICE_SUBSIDY." + (one.whose() % 2 == 0 ? "URBAN" : "RURAL"),
              Money.of(20 + one.detail() + ".00"),
              late);
      case COUNT_SCHOLARSHIPS ->
          option(one, "INCOME.SCHOLARSHIP", one.whose() % 3 == 0 ? "EXCLUDED" : "COUNTED", late);
      case SET_EXIT_PERCENT ->
          option(one, "DIBAO.GRADUATED_EXIT_PERCENT", Integer.toString(50 + one.detail()), late);
      default -> throw new IllegalStateException(one.what() + " is no fact");
    }
  }

  /** From two months before to one month after the day it is published. */
  private static YearMonth from(Happening one, LocalDate today) {
    return YearMonth.from(today).plusMonths(one.detail() % 4 - 2L);
  }

  private static DivisionCode region(Happening one) {
    return one.detail() % 5 == 0 ? PaperOffice.SIMAO : CITY;
  }

  /** What is set already for a region and month is not set again. */
  private void notice(Happening one, String code, Money amount, int late) {
    LocalDate today = office.today();
    YearMonth from = from(one, today);
    DivisionCode region = region(one);
    if (published.add(code + region + from)) {
      send(code, late, new StandardRow(code, region, amount, from, today, NOTICE, "C"));
    }
  }

  private void option(Happening one, String code, String value, int late) {
    LocalDate today = office.today();
    YearMonth from = from(one, today);
    if (published.add(code + from)) {
      UUID id = new UUID(9, published.size());
      send(
          code,
          late,
          new LocalOptionPublished(id, code, CITY, value, from, today, "通知", "第1条", "C"));
    }
  }

  private void send(String about, int late, Object what) {
    int untold = Math.max(happened + late, lastOf.getOrDefault(about, 0));
    lastOf.put(about, untold);
    onTheirWay.add(new OnItsWay(about, untold, what));
  }

  private void arrive(boolean all) {
    List<OnItsWay> now =
        onTheirWay.stream().filter(one -> all || one.untold() <= happened).toList();
    onTheirWay.removeAll(now);
    now.forEach(one -> hear(one.what()));
  }

  private void hear(Object what) {
    if (!(what instanceof PersonEvent event)) {
      office.publish(what);
    } else if (isNew(event)) {
      office.tell(event);
    }
  }

  /** Nobody dies twice, and nobody comes to life who lives. */
  private boolean isNew(PersonEvent event) {
    return switch (event) {
      case DeathRecorded e -> office.ownDeath(e.personId()).isEmpty();
      case DeathRevoked e -> office.ownDeath(e.personId()).isPresent();
      case PersonMerged _ -> !office.areOne();
      case PersonMergeRevoked _ -> office.areOne();
      case PersonEvent _ -> true;
    };
  }
}
