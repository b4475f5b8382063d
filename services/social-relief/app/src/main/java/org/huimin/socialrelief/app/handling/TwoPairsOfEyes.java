package org.huimin.socialrelief.app.handling;

import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;
import org.huimin.web.Problem;

/**
 * 双人: who looks into a household says so themselves and is no relative of it (最低生活保障审核确认办法 11, 16).
 */
final class TwoPairsOfEyes {

  void check(DibaoCommand command, ReliefFile file) {
    if (command instanceof RecordInvestigation look) {
      if (!look.investigators().contains(look.officer().id())) {
        throw new Problem(
            422, "NOT_ONE_OF_THEM", "who records it is one of those who looked", "investigators");
      }
      for (Recorded recorded : file.history()) {
        if (recorded.event() instanceof RelativeDeclared e
            && look.investigators().contains(e.relative())) {
          throw new Problem(
              403, "RELATED_OFFICER", "one of them is a declared relative of the household", null);
        }
      }
    }
  }
}
