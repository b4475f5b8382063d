package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekun.TekunCourse;
import org.huimin.socialrelief.tekun.TekunEnd;
import org.huimin.socialrelief.tekun.TekunKnown;
import org.huimin.socialrelief.tekuncase.Decided.Band;
import org.huimin.socialrelief.tekuncase.Decided.ByDecision;
import org.huimin.socialrelief.tekuncase.Decided.End;
import org.huimin.socialrelief.tekuncase.Decided.Kept;
import org.huimin.socialrelief.tekuncase.Decided.Rate;
import org.huimin.socialrelief.tekuncase.Decided.Registered;
import org.jspecify.annotations.Nullable;

/**
 * 逐月供养情况: what was decided and what happened, each from a month on; how much a month is worth, the
 * rule says.
 *
 * @param course from when on, and whether it was revoked; its end follows from what stands
 * @param decided in the order it was told
 */
public record SupportMonths(TekunCourse course, List<Decided> decided) {

  private static final YearMonth FOR_GOOD = YearMonth.of(9999, 12);

  public SupportMonths {
    decided = List.copyOf(decided);
  }

  SupportMonths with(Decided one) {
    List<Decided> more = new ArrayList<>(decided);
    more.add(one);
    return new SupportMonths(course, more);
  }

  /** A move told late stands before what was taken for granted since. */
  SupportMonths registered(DivisionCode county, YearMonth from) {
    return without(one -> one instanceof Registered && !one.fromMonth().isBefore(from))
        .with(new Registered(from, county));
  }

  /** From the month after the day; a change told late takes no month from what was told before. */
  SupportMonths kept(SupportForm form, LocalDate since) {
    YearMonth last =
        all(Kept.class).map(Kept::fromMonth).max(Comparator.naturalOrder()).orElseThrow();
    YearMonth from = YearMonth.from(since).plusMonths(1);
    return with(new Kept(from.isBefore(last) ? last : from, form));
  }

  /** The last change of it turns out to be none. */
  SupportMonths keptAsBefore() {
    List<Decided> fewer = new ArrayList<>(decided);
    fewer.remove(fewer.lastIndexOf(all(Kept.class).reduce((_, later) -> later).orElseThrow()));
    return new SupportMonths(course, fewer);
  }

  SupportMonths revoked(UUID decisionId, UUID confirmation) {
    return decisionId.equals(confirmation)
        ? new SupportMonths(
            new TekunCourse(course.confirmedOn(), course.paidThrough(), true, null), decided)
        : without(one -> one instanceof ByDecision d && d.decision().id().equals(decisionId));
  }

  private SupportMonths without(Predicate<Decided> gone) {
    return new SupportMonths(course, decided.stream().filter(gone.negate()).toList());
  }

  /** A decision that stands. */
  Optional<ByDecision> of(UUID decisionId) {
    return all(ByDecision.class).filter(d -> d.decision().id().equals(decisionId)).findFirst();
  }

  boolean ended() {
    return all(End.class).findAny().isPresent();
  }

  /** The band as it was decided last, whether its month has come or not. */
  Optional<SelfCare> selfCare() {
    return bands().in(FOR_GOOD);
  }

  Area area() {
    return areas().in(FOR_GOOD).orElseThrow();
  }

  DivisionCode county() {
    return counties().in(FOR_GOOD).orElseThrow();
  }

  /** As the rule asks for it. */
  TekunKnown known(UUID personId, Vitals vitals) {
    TekunEnd end = end(vitals);
    TekunCourse whole = end == null ? course : course.ended(end);
    return new TekunKnown(personId, places(), bands(), forms(), whole, vitals.diedOn());
  }

  private @Nullable TekunEnd end(Vitals vitals) {
    LocalDate missingOn = vitals.missingOn();
    Stream<TekunEnd> decidedEnds = all(End.class).map(End::end);
    Stream<TekunEnd> ends =
        missingOn == null
            ? decidedEnds
            : Stream.concat(
                decidedEnds, Stream.of(TekunEnd.byFact(EndReason.DECLARED_MISSING, missingOn)));
    return ends.min(Comparator.comparing(TekunEnd::lastMonth)).orElse(null);
  }

  private Timeline<Place> places() {
    NavigableSet<YearMonth> changes = new TreeSet<>();
    all(Rate.class).map(Rate::fromMonth).forEach(changes::add);
    all(Registered.class).map(Registered::fromMonth).forEach(changes::add);
    Timeline<Area> areas = areas();
    Timeline<DivisionCode> counties = counties();
    Timeline<Place> places = new Timeline<>(List.of());
    for (YearMonth month : changes) {
      Optional<Place> place =
          areas.in(month).flatMap(area -> counties.in(month).map(at -> new Place(at, area)));
      if (place.isPresent()) {
        places = places.then(month, place.get());
      }
    }
    return places;
  }

  private Timeline<Area> areas() {
    return timeline(Rate.class, Rate::area);
  }

  private Timeline<DivisionCode> counties() {
    return timeline(Registered.class, Registered::county);
  }

  private Timeline<SelfCare> bands() {
    return timeline(Band.class, Band::selfCare);
  }

  private Timeline<SupportForm> forms() {
    return timeline(Kept.class, Kept::form);
  }

  private <D extends Decided, T> Timeline<T> timeline(Class<D> kind, Function<D, T> what) {
    return new Timeline<>(
        all(kind).map(one -> new Timeline.Entry<>(one.fromMonth(), what.apply(one))).toList());
  }

  private <D extends Decided> Stream<D> all(Class<D> kind) {
    return decided.stream().filter(kind::isInstance).map(kind::cast);
  }
}
