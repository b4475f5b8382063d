package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.household.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * 已知情况: what the rule must know of somebody who was confirmed, at one moment of knowing. What was
 * decided in a month counts from the next one on.
 *
 * @param place the county that answers, and by which rate {@link SupportRate} it was decided to pay
 * @param selfCare the band of the last assessment
 * @param form where they are supported
 * @param diedOn as the registry knows it; nothing for the living
 */
public record TekunKnown(
    UUID personId,
    Timeline<Place> place,
    Timeline<SelfCare> selfCare,
    Timeline<SupportForm> form,
    TekunCourse course,
    @Nullable LocalDate diedOn) {

  /** As it was confirmed. */
  public static TekunKnown confirmed(
      UUID personId, LocalDate on, Place place, SelfCare selfCare, SupportForm form) {
    TekunCourse course = TekunCourse.confirmed(on);
    YearMonth first = course.firstMonth();
    return new TekunKnown(
        personId,
        Timeline.from(first, place),
        Timeline.from(first, selfCare),
        Timeline.from(first, form),
        course,
        null);
  }

  /** 变更自理能力: 民发〔2021〕43号 art. 23, from the month after the decision. */
  public TekunKnown assessed(LocalDate decidedOn, SelfCare band) {
    return new TekunKnown(
        personId, place, selfCare.then(after(decidedOn), band), form, course, diedOn);
  }

  /** 入住、离院、变更照料人, from the month after the day. */
  public TekunKnown supportedIn(LocalDate since, SupportForm as) {
    return new TekunKnown(personId, place, selfCare, form.then(after(since), as), course, diedOn);
  }

  /** Registered elsewhere, or paid by the other rate, from the month after the day. */
  public TekunKnown moved(LocalDate on, Place to) {
    return new TekunKnown(personId, place.then(after(on), to), selfCare, form, course, diedOn);
  }

  public TekunKnown ended(TekunEnd by) {
    return new TekunKnown(personId, place, selfCare, form, course.ended(by), diedOn);
  }

  public TekunKnown dead(LocalDate on) {
    return new TekunKnown(personId, place, selfCare, form, course, on);
  }

  private static YearMonth after(LocalDate day) {
    return YearMonth.from(day).plusMonths(1);
  }

  /** The month of a death that came before anything was decided of it, too. */
  boolean isDeadBefore(YearMonth month) {
    return diedOn != null && YearMonth.from(diedOn).isBefore(month);
  }
}
