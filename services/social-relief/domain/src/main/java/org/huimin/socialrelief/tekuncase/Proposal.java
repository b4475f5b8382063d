package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.Set;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.TekunEnd.EndNotice;
import org.jspecify.annotations.Nullable;

/**
 * 拟作的不利决定: what waits until it was shown or told for seven full days and the person could speak.
 *
 * @param finders who has found what it rests on
 * @param notice in which an end is shown; nothing before, and after an objection
 * @param objectedOn the last objection; nothing when nobody has objected
 * @param answered whether it was looked into, so that the end is to be shown anew
 */
record Proposal(
    Measure measure,
    LocalDate proposedOn,
    LocalDate statementUntil,
    String proposedBy,
    Set<String> finders,
    boolean heard,
    @Nullable EndNotice notice,
    @Nullable LocalDate objectedOn,
    boolean answered) {

  /** 不利决定的内容. */
  sealed interface Measure {
    record End(EndReason reason) implements Measure {}

    record LowerSelfCare(SelfCare selfCare) implements Measure {}

    record LowerRate(Area area) implements Measure {}
  }

  Proposal {
    finders = Set.copyOf(finders);
  }

  static Proposal of(
      Measure measure,
      LocalDate proposedOn,
      LocalDate statementUntil,
      String proposedBy,
      Set<String> finders) {
    return new Proposal(
        measure, proposedOn, statementUntil, proposedBy, finders, false, null, null, false);
  }

  Proposal afterHearing() {
    return new Proposal(
        measure,
        proposedOn,
        statementUntil,
        proposedBy,
        finders,
        true,
        notice,
        objectedOn,
        answered);
  }

  Proposal posted(LocalDate on) {
    return shown(new EndNotice(on), objectedOn, answered);
  }

  /** What was objected to is looked into and shown anew. */
  Proposal objected(LocalDate on) {
    return shown(null, on, false);
  }

  Proposal afterAnswer() {
    return shown(null, objectedOn, true);
  }

  private Proposal shown(
      @Nullable EndNotice in, @Nullable LocalDate objection, boolean afterAnswer) {
    return new Proposal(
        measure,
        proposedOn,
        statementUntil,
        proposedBy,
        finders,
        heard,
        in,
        objection,
        afterAnswer);
  }

  boolean objectionOpen() {
    return objectedOn != null && !answered;
  }

  boolean isEnd() {
    return measure instanceof Measure.End;
  }

  /** Why support is to end; nothing for what only gives less. */
  @Nullable EndReason endsFor() {
    return measure instanceof Measure.End(EndReason reason) ? reason : null;
  }

  /** Whether the person has to be heard, and was not: who asked for it has spoken. */
  boolean waits() {
    return !heard && !measure.equals(new Measure.End(EndReason.VOLUNTARY));
  }

  /** The first day it may be decided on: an end by its notice, what is less by when it was told. */
  @Nullable LocalDate decidableFrom() {
    if (isEnd()) {
      return notice == null ? null : notice.decidableFrom();
    }
    return new EndNotice(proposedOn).decidableFrom();
  }
}
