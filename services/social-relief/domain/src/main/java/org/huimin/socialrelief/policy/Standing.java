package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.socialrelief.household.Counting;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Step.Kind;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.DibaoStandard;
import org.jspecify.annotations.Nullable;

/** 是否低于标准: whether a household stands below the standard in a month, and how that was found. */
sealed interface Standing {

  record Is(Eligible household) implements Standing {}

  record Not(NotDue why, List<Step> steps) implements Standing {}

  /**
   * Whether the household is below the standard as it was decided and published for a month.
   *
   * @param month that is paid: nobody is when all have died before it
   * @param judged the month itself, or the one before a graduated exit
   */
  static Standing of(Known known, YearMonth month, YearMonth judged, DibaoRules rules) {
    List<Step> steps = course(known, month);
    Optional<Place> place = known.household().place().in(judged);
    Optional<Means> means = known.means().in(judged);
    if (place.isEmpty() || means.isEmpty()) {
      return new Not(NotDue.NOTHING_DECIDED, steps);
    }
    steps.add(Step.sum(Kind.PLACE, place.get().county().code(), place.get().area()));
    if (!rules.covers(place.get().county())) {
      return new Not(NotDue.NOT_REGISTERED_HERE, steps);
    }
    List<Member> members = members(known, judged, steps);
    if (members.isEmpty()) {
      return new Not(NotDue.NOBODY_COUNTS, steps);
    }
    if (members.stream().allMatch(one -> known.hasDiedBefore(one.personId(), month))) {
      return new Not(NotDue.ALL_DIED, steps);
    }
    Optional<DibaoStandard> standard = rules.standard(place.get(), judged);
    if (standard.isEmpty()) {
      return new Not(NotDue.NO_STANDARD, steps);
    }
    Measure measure =
        Measure.of(
            means.get(),
            members.stream().map(Member::personId).collect(Collectors.toSet()),
            known.singleIn(judged).isPresent() ? members.getFirst() : null,
            standard.get(),
            place.get(),
            judged,
            rules);
    steps.addAll(measure.steps());
    if (!measure.isBelowStandard()) {
      return new Not(NotDue.INCOME_NOT_BELOW_STANDARD, steps);
    }
    List<Member> paid = paid(known, members, month, steps);
    return paid.isEmpty()
        ? new Not(NotDue.ALL_SHARES_STOPPED, steps)
        : new Is(
            new Eligible(
                judged,
                place.get(),
                known.singleIn(judged).isPresent(),
                members,
                paid,
                measure,
                rules.optionsIn(place.get().county(), judged),
                rules,
                steps));
  }

  private static List<Member> members(Known known, YearMonth month, List<Step> steps) {
    List<Member> counted = new ArrayList<>();
    for (Membership one : known.household().in(month)) {
      Counting how = known.singleIn(month).isPresent() ? Counting.SINGLE_PERSON : one.counting();
      UUID personId = one.member().personId();
      steps.add(
          Step.of(
              how.counts() ? Kind.MEMBER_IN : Kind.MEMBER_OUT,
              personId.toString(),
              how,
              Counting.ARTICLE));
      fact(steps, CaseFact.DIED_ON, personId.toString(), known.diedOn().get(personId));
      if (how.counts()) {
        counted.add(one.member());
      }
    }
    return counted;
  }

  /** Who refuses work loses their own share, and nobody else theirs: 民发〔2021〕57号 art. 34. */
  private static List<Member> paid(
      Known known, List<Member> members, YearMonth month, List<Step> steps) {
    List<Member> paid = new ArrayList<>();
    for (Member member : members) {
      if (known.course().isShareStopped(member.personId(), month)) {
        steps.add(Step.sum(Kind.SHARE_STOPPED, member.personId().toString(), ""));
      } else {
        paid.add(member);
      }
    }
    return paid;
  }

  /** What is told of every month, due or not. */
  static List<Step> course(Known known, YearMonth month) {
    List<Step> steps = new ArrayList<>();
    Course course = known.course();
    fact(steps, CaseFact.MONTH, month);
    fact(steps, CaseFact.CONFIRMED_ON, course.confirmedOn());
    fact(steps, CaseFact.FIRST_MONTH, course.firstMonth());
    fact(steps, CaseFact.PAID_ELSEWHERE_THROUGH, course.paidThrough());
    fact(steps, CaseFact.LAST_MONTH, course.lastMonth());
    if (course.revoked()) {
      fact(steps, CaseFact.REVOKED, true);
    }
    course.suspended().forEach(months -> fact(steps, CaseFact.SUSPENDED, months));
    course.exits().forEach(exit -> fact(steps, CaseFact.GRADUATED_EXIT, exit));
    fact(steps, CaseFact.SINGLE, known.singleIn(month).orElse(null));
    return steps;
  }

  private static void fact(List<Step> steps, CaseFact fact, @Nullable Object value) {
    fact(steps, fact, "", value);
  }

  private static void fact(List<Step> steps, CaseFact fact, String whose, @Nullable Object value) {
    if (value != null) {
      steps.add(Step.sum(Kind.FACT, (fact.code() + " " + whose).strip(), value));
    }
  }
}
