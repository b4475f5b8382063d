package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareAssessed;
import org.huimin.socialrelief.tekuncase.CareEvent.Willingness;
import org.jspecify.annotations.Nullable;

/**
 * 照料情况: what was found of the person's self-care, what they want, and how they are kept now.
 *
 * @param reportedOn when a change was reported that nobody has acted on; nothing when none waits
 * @param assessedOn the last day somebody looked; nothing for who was taken over unassessed
 * @param finding of an assessment that says another band than was decided
 * @param since the day of the last change of the form
 * @param lost the caregiver whose death ended the last agreement
 */
record Care(
    @Nullable LocalDate reportedOn,
    @Nullable LocalDate assessedOn,
    @Nullable Finding finding,
    Willingness willing,
    SupportForm form,
    LocalDate since,
    @Nullable UUID lost) {

  /** 评估意见, not decided on yet. */
  record Finding(SelfCare selfCare, Set<String> assessors) {
    Finding {
      assessors = Set.copyOf(assessors);
    }
  }

  static Care of(SupportForm form, LocalDate since, @Nullable LocalDate assessedOn) {
    Willingness willing =
        form instanceof SupportForm.Centralised ? Willingness.CENTRALISED : Willingness.DISPERSED;
    return new Care(null, assessedOn, null, willing, form, since, null);
  }

  Care reported(LocalDate on) {
    return new Care(on, assessedOn, finding, willing, form, since, lost);
  }

  /** What was decided already needs no decision, and answers the report. */
  Care assessed(SelfCareAssessed e, String officer, @Nullable SelfCare decided) {
    Set<String> all = new HashSet<>(e.assessors());
    all.add(officer);
    return e.selfCare() == decided
        ? new Care(null, e.assessedOn(), null, willing, form, since, lost)
        : new Care(
            reportedOn, e.assessedOn(), new Finding(e.selfCare(), all), willing, form, since, lost);
  }

  Care decided() {
    return new Care(null, assessedOn, null, willing, form, since, lost);
  }

  /** A look by a relative is none: the change waits again, since the day that is known. */
  Care fallen(String relative, LocalDate knownOn) {
    return finding != null && finding.assessors().contains(relative)
        ? new Care(
            reportedOn == null ? knownOn : reportedOn, null, null, willing, form, since, lost)
        : this;
  }

  Care willing(Willingness other) {
    return new Care(reportedOn, assessedOn, finding, other, form, since, lost);
  }

  Care kept(SupportForm as, LocalDate on, @Nullable UUID lostCaregiver) {
    return new Care(reportedOn, assessedOn, finding, willing, as, on, lostCaregiver);
  }

  /** Whether somebody is their caregiver, or was until they died. */
  boolean names(UUID person) {
    return person.equals(caregiver()) || person.equals(lost);
  }

  /** Whose death is told under another record is the same; what was paid to them stays as it is. */
  Care followed(UUID from, UUID into) {
    SupportForm as = from.equals(caregiver()) ? new SupportForm.Dispersed(into) : form;
    return new Care(
        reportedOn, assessedOn, finding, willing, as, since, from.equals(lost) ? into : lost);
  }

  /** The institution they live in; nothing at home. */
  @Nullable UUID institution() {
    return form instanceof SupportForm.Centralised(UUID institutionId) ? institutionId : null;
  }

  /** Who has signed for the care at home; nobody in an institution. */
  @Nullable UUID caregiver() {
    return form instanceof SupportForm.Dispersed home ? home.caregiverId() : null;
  }
}
