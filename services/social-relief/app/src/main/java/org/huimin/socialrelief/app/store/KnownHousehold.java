package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.Decided;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.End;
import org.huimin.socialrelief.dibaocase.Decided.Pause;
import org.huimin.socialrelief.dibaocase.Decided.Share;
import org.huimin.socialrelief.dibaocase.DecidedMonths;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Household;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Months;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Course;
import org.huimin.socialrelief.policy.GraduatedExit;
import org.huimin.socialrelief.policy.Known;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.register.MeansFile;
import org.jspecify.annotations.Nullable;

/**
 * 已知家庭: what was decided of a case, month by month, brought together with what was verified and
 * with what the registry knows, as the rule takes it.
 *
 * @param counties that answer for it, each from a month on
 * @param births of whom the registry has told, by person
 * @param deaths of whom it knows under any of their records, as the case was told of them: so the
 *     rule and the course of the case never see two truths
 */
record KnownHousehold(
    DecidedMonths decided,
    SortedMap<YearMonth, DivisionCode> counties,
    HouseholdFile.Defined household,
    Map<UUID, MeansFile> means,
    Map<UUID, LocalDate> births,
    Map<UUID, LocalDate> deaths) {

  /** Everything that was decided stands; a case whose confirmation was revoked has nothing. */
  Known known() {
    List<Composition> compositions = all(Composition.class).toList();
    Known known =
        Known.of(
            new Household(household.householdId(), memberships(compositions), place()),
            verified(compositions),
            course(compositions));
    for (Composition decided : compositions) {
      known = known.single(decided.fromMonth(), alone(decided));
    }
    for (Map.Entry<UUID, LocalDate> death : deaths.entrySet()) {
      known = known.dead(death.getKey(), death.getValue());
    }
    return known;
  }

  private <D extends Decided> Stream<D> all(Class<D> kind) {
    return decided.decided().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** A composition holds until the month of the next one. */
  private List<Membership> memberships(List<Composition> compositions) {
    List<Membership> memberships = new ArrayList<>();
    for (int i = 0; i < compositions.size(); i++) {
      Composition decided = compositions.get(i);
      Months months = months(decided.fromMonth(), next(compositions, i));
      MeansFile file = means.get(decided.meansId());
      if (months != null && file != null) {
        for (UUID person : decided.members()) {
          member(file, person).ifPresent(member -> memberships.add(new Membership(member, months)));
        }
      }
    }
    return memberships;
  }

  private static @Nullable YearMonth next(List<? extends Decided> decided, int i) {
    return i + 1 < decided.size() ? decided.get(i + 1).fromMonth() : null;
  }

  /** Nothing where the next decision counts from the same month. */
  private static @Nullable Months months(YearMonth from, @Nullable YearMonth next) {
    if (next == null) {
      return Months.from(from);
    }
    return next.isAfter(from) ? Months.between(from, next.minusMonths(1)) : null;
  }

  private Timeline<Place> place() {
    List<Timeline.Entry<Place>> places = new ArrayList<>();
    counties.forEach(
        (from, county) ->
            household
                .area()
                .in(from)
                .ifPresent(
                    area -> places.add(new Timeline.Entry<>(from, new Place(county, area)))));
    for (Timeline.Entry<Area> change : household.area().entries()) {
      if (!change.from().isBefore(counties.firstKey())) {
        places.add(
            new Timeline.Entry<>(change.from(), new Place(county(change.from()), change.what())));
      }
    }
    return new Timeline<>(places);
  }

  private DivisionCode county(YearMonth month) {
    return Objects.requireNonNull(counties.get(counties.headMap(month.plusMonths(1)).lastKey()));
  }

  /** Why one person has it alone, as they stood when it was decided; nothing for a household. */
  private Optional<SinglePerson.Reason> alone(Composition decided) {
    MeansFile file = means.get(decided.meansId());
    if (decided.unit() != DibaoUnit.SINGLE_PERSON || file == null) {
      return Optional.empty();
    }
    return decided.members().stream()
        .flatMap(person -> member(file, person).stream())
        .map(member -> reason(member, decided.fromMonth()))
        .findFirst();
  }

  /** What no rule of the law gives is the local authorities' to recognise. */
  private static SinglePerson.Reason reason(Member member, YearMonth month) {
    return SinglePerson.of(member, month, true) instanceof SinglePerson.MayApply may
        ? may.reason()
        : SinglePerson.Reason.LOCAL;
  }

  private Optional<Member> member(MeansFile file, UUID person) {
    return Optional.ofNullable(births.get(person)).flatMap(bornOn -> file.member(person, bornOn));
  }

  private Timeline<Means> verified(List<Composition> compositions) {
    List<Timeline.Entry<Means>> entries = new ArrayList<>();
    for (Composition decided : compositions) {
      MeansFile file = means.get(decided.meansId());
      if (file != null) {
        entries.add(new Timeline.Entry<>(decided.fromMonth(), file.means()));
      }
    }
    return new Timeline<>(entries);
  }

  private Course course(List<Composition> compositions) {
    Course course =
        compositions.stream()
            .min(Decided.ORDER)
            .map(
                first ->
                    Course.confirmed(first.decision().decidedOn()).startingIn(first.fromMonth()))
            .orElseGet(() -> Course.confirmed(counties.firstKey().atDay(1)).revoked(true));
    Optional<YearMonth> end = all(End.class).map(Decided::fromMonth).min(Comparator.naturalOrder());
    if (end.isPresent()) {
      course = course.ended(end.get().minusMonths(1));
    }
    for (Months months : spans(all(Pause.class).toList(), Pause::suspended)) {
      course = course.suspended(months);
    }
    for (UUID person : all(Share.class).map(Share::personId).distinct().toList()) {
      List<Share> shares =
          all(Share.class).filter(share -> share.personId().equals(person)).toList();
      for (Months months : spans(shares, Share::stopped)) {
        course = course.shareStopped(person, months);
      }
    }
    for (DecidedMonths.Leaving exit : decided.leavings()) {
      course = course.leaving(new GraduatedExit(exit.from(), exit.through(), exit.ends()));
    }
    return course;
  }

  private static <D extends Decided> List<Months> spans(List<D> decided, Predicate<D> on) {
    List<Months> spans = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      Months months = months(decided.get(i).fromMonth(), next(decided, i));
      if (on.test(decided.get(i)) && months != null) {
        spans.add(months);
      }
    }
    return spans;
  }
}
