package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.util.Set;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.huimin.socialrelief.tekuncase.SupportCommand.ByOfficer;

/** 复核的命令: while the person is supported. */
public sealed interface ReviewCommand extends ByOfficer {

  /**
   * 年度复核, or earlier.
   *
   * @param recognition what {@link Recognition#again} says of what was found
   */
  record CompleteReview(
      Officer officer,
      Set<String> reviewers,
      Recognition recognition,
      LocalDate nextDueOn,
      LocalDate today)
      implements ReviewCommand {
    public CompleteReview {
      reviewers = Set.copyOf(reviewers);
    }
  }

  /** 登记在读情况. */
  record RecordSchooling(Officer officer, Schooling schooling, LocalDate today)
      implements ReviewCommand {}
}
