package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 公布事件: what the village is shown of a decision that was taken (社会救助法 45). */
public sealed interface PublicationEvent extends DibaoEvent {

  /**
   * 公布: the applicant's name, how many they are, how much; nothing else is shown.
   *
   * @param shownThrough the last day; nothing where it is shown as long as they are paid
   * @param members who live
   * @param amount yuan a month from the next month on
   */
  record DecisionPublished(
      UUID enrolmentId,
      UUID publicationId,
      LocalDate publishedOn,
      @Nullable LocalDate shownThrough,
      UUID applicantId,
      int members,
      Money amount)
      implements PublicationEvent {}

  /** 公布撤下. */
  record PublicationTakenDown(UUID enrolmentId, UUID publicationId, LocalDate takenDownOn)
      implements PublicationEvent {}
}
