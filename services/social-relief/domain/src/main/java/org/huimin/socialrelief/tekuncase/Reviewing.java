package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportDecider.recorded;

import java.util.List;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekuncase.CourseEvent.ReviewCompleted;
import org.huimin.socialrelief.tekuncase.CourseEvent.SchoolingRecorded;
import org.huimin.socialrelief.tekuncase.ReviewCommand.CompleteReview;
import org.huimin.socialrelief.tekuncase.ReviewCommand.RecordSchooling;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/** 复核: what two have found; whether anything comes of it, others propose and decide. */
final class Reviewing {

  private Reviewing() {}

  static Outcome<Recorded, SupportRejection> decide(ReviewCommand command, Supported state) {
    return switch (command) {
      case CompleteReview c ->
          recorded(
              c,
              new ReviewCompleted(
                  state.supportId(),
                  c.today(),
                  c.reviewers().stream().sorted().toList(),
                  found(c.recognition()),
                  c.nextDueOn()));
      case RecordSchooling c ->
          state.standing().schooledOn() != null && state.standing().schooling() == c.schooling()
              ? Outcome.nothingToDo()
              : recorded(c, new SchoolingRecorded(state.supportId(), c.today(), c.schooling()));
    };
  }

  private static List<EndReason> found(Recognition recognition) {
    return recognition instanceof Recognition.IsNot not
        ? not.ends().stream().sorted().toList()
        : List.of();
  }
}
