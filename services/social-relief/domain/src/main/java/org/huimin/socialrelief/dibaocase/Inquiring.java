package org.huimin.socialrelief.dibaocase;

import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.InquiryEvent.GrievanceFiled;
import org.huimin.socialrelief.dibaocase.InquiryEvent.HomeVisitRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.InvestigationRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansCheckAuthorised;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;

/** 了解情况: the same steps for an application and for a review. */
final class Inquiring {

  private Inquiring() {}

  static Outcome<Recorded, DibaoRejection> decide(
      InquiryCommand command, UUID id, Inquiry inquiry) {
    return switch (command) {
      case AuthoriseMeansCheck c ->
          DibaoDecider.recorded(
              c.officer(),
              new MeansCheckAuthorised(
                  id,
                  c.today(),
                  Opened.sorted(c.signedBy()),
                  Opened.sorted(c.scope()),
                  c.validThrough()));
      case RecordMeans c ->
          inquiry.means() != null && inquiry.means().meansId().equals(c.meansId())
              ? Outcome.nothingToDo()
              : DibaoDecider.recorded(
                  c.officer(), new MeansVerified(id, c.meansId(), c.today(), c.verdict()));
      case RecordInvestigation c ->
          DibaoDecider.recorded(
              c.officer(),
              new InvestigationRecorded(id, c.today(), Opened.sorted(c.investigators())));
      case DeclareRelative c ->
          inquiry.relatives().contains(c.relative())
              ? Outcome.nothingToDo()
              : DibaoDecider.recorded(
                  c.officer(), new RelativeDeclared(id, c.today(), c.relative()));
      case FileGrievance c -> DibaoDecider.recorded(c.officer(), new GrievanceFiled(id, c.today()));
      case RecordHomeVisit c ->
          DibaoDecider.recorded(c.officer(), new HomeVisitRecorded(id, c.today()));
    };
  }
}
