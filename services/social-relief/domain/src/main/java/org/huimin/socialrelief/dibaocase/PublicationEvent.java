package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 公布事件: what the village is shown of a decision that was taken (社会救助法 45). */
public sealed interface PublicationEvent extends DibaoEvent {

  /**
   * 公布: a name, how many they are, how much; nothing else is shown.
   *
   * @param shownThrough the last day; nothing where it is shown as long as they are paid
   * @param personId who is named: the applicant, or the eldest where the applicant is no more there
   * @param members who live
   * @param amount yuan a month from the next month on
   */
  record DecisionPublished(
      UUID enrolmentId,
      UUID publicationId,
      LocalDate publishedOn,
      @Nullable LocalDate shownThrough,
      UUID personId,
      int members,
      Money amount)
      implements PublicationEvent {}

  /** 公布撤下. */
  record PublicationTakenDown(UUID enrolmentId, UUID publicationId, LocalDate takenDownOn)
      implements PublicationEvent {}

  /** 不予公布: somebody has looked, and there is nothing to be shown. */
  record PublicationOmitted(UUID enrolmentId, LocalDate omittedOn, Omission reason)
      implements PublicationEvent {}

  /** 不予公布的理由. */
  enum Omission {
    /** A child alone is named nowhere. */
    CHILD_ALONE,
    /** The rule gives nothing for the next month. */
    NOTHING_PAID
  }
}
