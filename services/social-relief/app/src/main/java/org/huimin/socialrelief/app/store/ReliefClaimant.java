package org.huimin.socialrelief.app.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Grounds;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.huimin.monthlyrun.ProgrammeCases.Due;
import org.huimin.monthlyrun.ProgrammeCases.JudgedCase;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.PaidElsewhere;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.policy.Dibao;
import org.huimin.socialrelief.policy.Known;
import org.huimin.socialrelief.standard.DibaoRules;

/**
 * 低保受益单元: a household, or the person who has it alone, with everything known by a cut-off. A month
 * is due when one of its cases gives it, and once; under the programme of the area it stands in.
 *
 * @param merged records of a person that this one stands for
 * @param area whose programme asks: months under the other standard are zero here
 * @param hasNews whether any of it came after an earlier cut-off
 * @param cases confirmed ones, the oldest first
 */
record ReliefClaimant(
    UUID subject,
    Set<UUID> merged,
    DivisionCode county,
    Area area,
    boolean held,
    boolean hasNews,
    List<Confirmed> cases,
    DibaoRules rules)
    implements Beneficiary {

  /** 已确认个案, with all that is known of its household. */
  record Confirmed(Enrolled enrolled, Known known, JudgedCase by) {

    boolean begunBy(YearMonth month) {
      return first().filter(begun -> !begun.isAfter(month)).isPresent();
    }

    /** As a roster of the month orders it: to nobody while nobody can receive. */
    JudgedCase by(YearMonth roster) {
      return enrolled.payeeMissing(roster) ? new JudgedCase(by.caseId(), by.version(), null) : by;
    }

    /** The first month any decision counts from. */
    Optional<YearMonth> first() {
      return enrolled.months().decided().stream()
          .filter(Composition.class::isInstance)
          .map(decided -> decided.fromMonth())
          .min(Comparator.naturalOrder());
    }
  }

  private static final Citation STANDING = new Citation("民发〔2021〕57号", "第23条");

  @Override
  public Optional<YearMonth> firstMonth() {
    return cases.stream()
        .map(Confirmed::first)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** The last month is that of the roster. */
  @Override
  public List<Due> dues(YearMonth first, YearMonth last) {
    List<Due> dues = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      dues.addAll(due(month, last));
    }
    return dues;
  }

  /** One case says which county answers for a month: that one alone pays and finds. */
  private Confirmed answering(YearMonth month) {
    return cases.stream()
        .filter(one -> gives(one, month))
        .findFirst()
        .or(() -> cases.stream().filter(one -> one.begunBy(month)).reduce((_, later) -> later))
        .orElse(cases.getFirst());
  }

  private boolean gives(Confirmed confirmed, YearMonth month) {
    return confirmed.enrolled().in(month) instanceof MonthFacts.Due due
        && isMine(
            ReliefFile.subject(due.unit(), confirmed.enrolled().householdId(), due.members()));
  }

  private boolean isMine(UUID paid) {
    return paid.equals(subject) || merged.contains(paid);
  }

  /** By the first case that gives the component, or else by the last, which says why not. */
  List<Due> due(YearMonth month, YearMonth roster) {
    Confirmed answering = answering(month);
    if (!answering.enrolled().county(month).equals(county)) {
      return List.of();
    }
    Map<Component, Due> dues = new EnumMap<>(Component.class);
    for (Confirmed confirmed : cases) {
      if (confirmed.enrolled().county(month).equals(county)) {
        assess(confirmed, answering, month)
            .forEach(
                (component, assessment) -> {
                  Due before = dues.get(component);
                  if (before == null || !(before.assessment() instanceof Entitled)) {
                    dues.put(
                        component,
                        new Due(month, component.name(), assessment, confirmed.by(roster)));
                  }
                });
      }
    }
    return List.copyOf(dues.values());
  }

  /**
   * The case that answers says by which standard, too: a person found to be two records may have
   * one under each, and is paid once.
   */
  private Map<Component, Assessment> assess(
      Confirmed confirmed, Confirmed answering, YearMonth month) {
    return switch (confirmed.enrolled().in(month)) {
      case MonthFacts.NotDue(MonthFacts.Why why) -> nothing(why.name(), confirmed, month);
      case MonthFacts.Due due -> {
        UUID paid =
            ReliefFile.subject(due.unit(), confirmed.enrolled().householdId(), due.members());
        boolean elsewhere = !standsHere(answering, month) || !standsHere(confirmed, month);
        if (!isMine(paid)) {
          yield nothing(PaidElsewhere.PAID_TO_ANOTHER_UNIT.name(), confirmed, month);
        }
        yield elsewhere
            ? nothing(PaidElsewhere.PAID_BY_THE_OTHER_STANDARD.name(), confirmed, month)
            : Dibao.assess(confirmed.known(), month, rules);
      }
    };
  }

  private boolean standsHere(Confirmed confirmed, YearMonth month) {
    return confirmed
        .known()
        .household()
        .place()
        .in(month)
        .filter(at -> at.area() == area)
        .isPresent();
  }

  /** It still tells what the months of the case are; of one that was revoked nothing is left. */
  private static Map<Component, Assessment> nothing(
      String why, Confirmed confirmed, YearMonth month) {
    Grounds grounds =
        new Grounds(
            Dibao.rule(month),
            STANDING,
            confirmed.first().isEmpty() ? Map::of : () -> Dibao.course(confirmed.known(), month));
    Map<Component, Assessment> nothing = new HashMap<>();
    for (Component component : Component.values()) {
      nothing.put(Objects.requireNonNull(component), new NotEntitled(why, grounds));
    }
    return nothing;
  }
}
