package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Decider;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.tekun.SupportForm.Recipient;
import org.huimin.socialrelief.tekun.Tekun;
import org.huimin.socialrelief.tekun.TekunComponent;
import org.huimin.socialrelief.tekun.TekunCourse;
import org.huimin.socialrelief.tekun.TekunKnown;
import org.huimin.socialrelief.tekun.TekunRules;
import org.jspecify.annotations.Nullable;

/**
 * 特困供养: one person's support. Events do not carry the officer, their envelope does; {@code evolve}
 * is told by {@link Recorded}.
 */
public sealed interface SupportCase {

  /** An event with the officer of its envelope; facts have none and give an empty text. */
  record Recorded(SupportEvent event, String officer) {}

  record None() implements SupportCase {}

  /**
   * 供养中, or it was.
   *
   * @param origin the decision it all rests on, and what it came by
   */
  record Supported(
      UUID supportId,
      Origin origin,
      SupportMonths months,
      Standing standing,
      Care care,
      Looks looks,
      @Nullable Proposal proposal,
      Letters letters)
      implements SupportCase {

    /**
     * 起因.
     *
     * @param by the application or the list
     */
    record Origin(UUID decisionId, UUID by) {}

    /** The decision it all rests on. */
    UUID confirmation() {
      return origin.decisionId();
    }

    /** What the rule has to know of it. */
    public TekunKnown known() {
      return months.known(standing.personId(), standing.vitals());
    }

    /** What a month is worth, and why. */
    public Map<TekunComponent, Assessment> worth(YearMonth month, TekunRules rules) {
      return Tekun.assess(known(), month, rules);
    }

    /** Who receives a component of the month; the person, on the account of {@link #payeeId}. */
    public Recipient recipient(TekunComponent component, YearMonth month, TekunRules rules) {
      return Tekun.recipient(component, known(), month, rules);
    }

    /** To whose account goes what the person receives. */
    public UUID payeeId() {
      return standing.payeeId();
    }

    /** 丧葬费, for who died in support. */
    public Optional<Assessment> funeral(TekunRules rules) {
      return Tekun.funeral(known(), rules);
    }

    /** The county that answers for it now. */
    DivisionCode county() {
      return months.county();
    }

    /** Whether nothing is left to decide of how the person lives. */
    boolean over() {
      return months.course().revoked() || months.ended() || standing.vitals().over();
    }

    /** Whether the month of the death was one of support. */
    boolean diedInSupport() {
      LocalDate died = standing.vitals().diedOn();
      if (died == null) {
        return false;
      }
      YearMonth month = YearMonth.from(died);
      TekunCourse course = known().course();
      YearMonth last = course.lastMonth();
      return !course.revoked()
          && !month.isBefore(course.firstMonth())
          && (last == null || !month.isAfter(last));
    }

    Supported with(SupportMonths other) {
      return new Supported(supportId, origin, other, standing, care, looks, proposal, letters);
    }

    Supported with(Standing other) {
      return new Supported(supportId, origin, months, other, care, looks, proposal, letters);
    }

    Supported with(Care other) {
      return new Supported(supportId, origin, months, standing, other, looks, proposal, letters);
    }

    Supported with(Looks other) {
      return new Supported(supportId, origin, months, standing, care, other, proposal, letters);
    }

    Supported proposed(@Nullable Proposal other) {
      return new Supported(supportId, origin, months, standing, care, looks, other, letters);
    }

    Supported with(Letters other) {
      return new Supported(supportId, origin, months, standing, care, looks, proposal, other);
    }
  }

  /** With every guard, as the law asks. */
  Decider<SupportCommand, SupportCase, Recorded, SupportRejection> DECIDER =
      new SupportDecider(Guards.ALL);
}
