package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * 初审与公示: the opinion that stands and the notice it was shown in.
 *
 * @param opinion nothing when new means or an objection have overtaken it
 * @param noticesPosted in this case
 * @param objectionSince the day of the first objection that was not answered yet
 */
record Publicity(
    @Nullable GivenOpinion opinion,
    @Nullable PostedNotice notice,
    int noticesPosted,
    @Nullable LocalDate objectionSince) {

  /** 公示期: whole calendar days after the day of posting (最低生活保障审核确认办法 19). */
  static final int NOTICE_DAYS = 7;

  static final Publicity NONE = new Publicity(null, null, 0, null);

  /** 初审意见. */
  record GivenOpinion(
      Opinion opinion,
      DibaoUnit unit,
      Set<UUID> members,
      UUID meansId,
      boolean noticeRequired,
      String givenBy) {
    GivenOpinion {
      members = Set.copyOf(members);
    }
  }

  /** 公示, up until it is closed. */
  record PostedNotice(UUID noticeId, LocalDate postedOn, @Nullable LocalDate closedOn) {

    boolean up() {
      return closedOn == null;
    }

    /** The seventh full day lies behind. */
    boolean fullBy(LocalDate day) {
      return day.isAfter(postedOn.plusDays(NOTICE_DAYS));
    }
  }

  boolean noticeUp() {
    return upNotice() != null;
  }

  /** The notice that is up now. */
  @Nullable PostedNotice upNotice() {
    return notice != null && notice.up() ? notice : null;
  }

  /** A notice whose opinion was overtaken may come down any day; any other stands its time. */
  boolean tooShortOn(LocalDate day) {
    return opinion != null && notice != null && !notice.fullBy(day);
  }

  /** Whether the opinion that stands was shown for the whole time, and its notice taken down. */
  boolean shown() {
    return opinion != null
        && notice != null
        && notice.closedOn() != null
        && notice.fullBy(notice.closedOn());
  }

  Publicity given(InitialOpinionGiven e, String officer) {
    return new Publicity(
        new GivenOpinion(
            e.opinion(),
            e.unit(),
            Set.copyOf(e.members()),
            e.meansId(),
            e.noticeRequired(),
            officer),
        null,
        noticesPosted,
        objectionSince);
  }

  Publicity overtaken() {
    return new Publicity(null, notice, noticesPosted, objectionSince);
  }

  Publicity posted(UUID noticeId, LocalDate day) {
    return new Publicity(
        opinion, new PostedNotice(noticeId, day, null), noticesPosted + 1, objectionSince);
  }

  Publicity closed(LocalDate day) {
    return notice == null
        ? this
        : new Publicity(
            opinion,
            new PostedNotice(notice.noticeId(), notice.postedOn(), day),
            noticesPosted,
            objectionSince);
  }

  Publicity objected(LocalDate day) {
    return new Publicity(
        null, notice, noticesPosted, objectionSince == null ? day : objectionSince);
  }

  Publicity answered() {
    return new Publicity(opinion, notice, noticesPosted, null);
  }
}
