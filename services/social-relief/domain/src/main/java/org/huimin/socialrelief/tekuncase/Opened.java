package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportDecider.decisionId;
import static org.huimin.socialrelief.tekuncase.SupportDecider.recorded;
import static org.huimin.socialrelief.tekuncase.SupportRejection.OTHER_SUPPORT_STANDS;

import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.tekun.Limb;
import org.huimin.socialrelief.tekun.LimbFinding;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekun.SupportForm.Centralised;
import org.huimin.socialrelief.tekun.SupportForm.Dispersed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportConfirmed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportTakenOver;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.huimin.socialrelief.tekuncase.SupportCommand.BeginSupport;
import org.huimin.socialrelief.tekuncase.SupportCommand.Opening;
import org.huimin.socialrelief.tekuncase.SupportCommand.TakeOverSupport;
import org.jspecify.annotations.Nullable;

/** 开始供养: by an application that was decided, or taken over from an older system. */
final class Opened {

  private Opened() {}

  static Outcome<Recorded, SupportRejection> decide(Opening command) {
    return switch (command) {
      case BeginSupport c ->
          recorded(
              c,
              new SupportConfirmed(
                  c.supportId(),
                  decisionId(c.supportId(), 0),
                  c.applicationId(),
                  c.personId(),
                  c.county(),
                  c.place().area(),
                  c.today(),
                  SupportDecider.nextMonth(c.today()),
                  held(c.recognition()),
                  c.selfCare(),
                  institution(c.form()),
                  caregiver(c.form()),
                  c.payeeId(),
                  c.spotChecked(),
                  c.reviewDueOn(),
                  c.preparedBy()));
      case TakeOverSupport c ->
          recorded(
              c,
              new SupportTakenOver(
                  c.supportId(),
                  decisionId(c.supportId(), 0),
                  c.personId(),
                  c.county(),
                  c.place().area(),
                  c.today(),
                  c.confirmedOn(),
                  c.paidThrough(),
                  c.selfCare(),
                  institution(c.form()),
                  caregiver(c.form()),
                  c.payeeId(),
                  c.reviewDueOn(),
                  c.takeOverId(),
                  c.preparedBy()));
    };
  }

  static Outcome<Recorded, SupportRejection> again(Opening command, Supported state) {
    UUID by =
        switch (command) {
          case BeginSupport c -> c.applicationId();
          case TakeOverSupport c -> c.takeOverId();
        };
    return state.origin().by().equals(by)
        ? Outcome.nothingToDo()
        : Outcome.rejected(OTHER_SUPPORT_STANDS);
  }

  private static List<Limb> held(Recognition recognition) {
    return recognition.findings().stream()
        .filter(LimbFinding.Met.class::isInstance)
        .map(LimbFinding::limb)
        .distinct()
        .sorted()
        .toList();
  }

  private static @Nullable UUID institution(SupportForm form) {
    return form instanceof Centralised(UUID institutionId) ? institutionId : null;
  }

  private static @Nullable UUID caregiver(SupportForm form) {
    return form instanceof Dispersed home ? home.caregiverId() : null;
  }

  /** As the event tells it. */
  static SupportForm form(@Nullable UUID institutionId, @Nullable UUID caregiverId) {
    return institutionId == null ? new Dispersed(caregiverId) : new Centralised(institutionId);
  }
}
