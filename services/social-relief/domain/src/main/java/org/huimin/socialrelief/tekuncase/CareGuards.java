package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportRejection.AGREEMENT_STANDS;
import static org.huimin.socialrelief.tekuncase.SupportRejection.BEFORE_LAST_CHANGE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.BEFORE_LAST_LOOK;
import static org.huimin.socialrelief.tekuncase.SupportRejection.CAREGIVER_IS_THE_PERSON;
import static org.huimin.socialrelief.tekuncase.SupportRejection.GUARDIAN_SIGNS;
import static org.huimin.socialrelief.tekuncase.SupportRejection.HAPPENED_IN_FUTURE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.LESS_IS_PROPOSED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.LIVES_IN_INSTITUTION;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_ASSESSED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_IN_INSTITUTION;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_MORE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_WANTED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NO_AGREEMENT;
import static org.huimin.socialrelief.tekuncase.SupportRejection.ONE_ASSESSOR;
import static org.huimin.socialrelief.tekuncase.SupportRejection.ONE_REVIEWER;
import static org.huimin.socialrelief.tekuncase.SupportRejection.REVIEW_UNCLEAR;
import static org.huimin.socialrelief.tekuncase.SupportRejection.SELF_CARE_NOT_LOOKED_AT;
import static org.huimin.socialrelief.tekuncase.SupportRejection.SIGNER_WITHOUT_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekuncase.CareCommand.AssessSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.BeginAgreement;
import org.huimin.socialrelief.tekuncase.CareCommand.Dated;
import org.huimin.socialrelief.tekuncase.CareCommand.DecideSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.EndAgreement;
import org.huimin.socialrelief.tekuncase.CareCommand.EndPlacement;
import org.huimin.socialrelief.tekuncase.CareCommand.RaiseRate;
import org.huimin.socialrelief.tekuncase.CareCommand.RecordWillingness;
import org.huimin.socialrelief.tekuncase.CareCommand.StartPlacement;
import org.huimin.socialrelief.tekuncase.CareEvent.Willingness;
import org.huimin.socialrelief.tekuncase.ReviewCommand.CompleteReview;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.jspecify.annotations.Nullable;

/** 照料与复核的要求. */
final class CareGuards {

  static final List<Guard> LOOKING =
      List.of(
          new Guard(
              HAPPENED_IN_FUTURE, (c, _) -> c instanceof Dated d && d.on().isAfter(d.today())),
          // An older look answers no newer report.
          guard(
              BEFORE_LAST_LOOK,
              (c, s) ->
                  c instanceof AssessSelfCare a
                      && (isBefore(a.on(), s.care().reportedOn())
                          || isBefore(a.on(), s.care().assessedOn()))),
          // 民发〔2021〕43号 art. 21
          new Guard(
              ONE_ASSESSOR, (c, _) -> c instanceof AssessSelfCare a && a.assessors().size() < 2),
          new Guard(
              ONE_REVIEWER, (c, _) -> c instanceof CompleteReview r && r.reviewers().size() < 2),
          guard(
              SELF_CARE_NOT_LOOKED_AT,
              (c, s) -> c instanceof CompleteReview && !assessedSince(s, s.looks().lookedOn())),
          new Guard(
              REVIEW_UNCLEAR,
              (c, _) ->
                  c instanceof CompleteReview r && r.recognition() instanceof Recognition.ToReview),
          guard(NOT_ASSESSED, (c, s) -> c instanceof DecideSelfCare && s.care().finding() == null),
          // 社会救助法 48
          guard(LESS_IS_PROPOSED, (c, s) -> c instanceof DecideSelfCare && isLess(s)),
          guard(
              NOT_MORE,
              (c, s) ->
                  c instanceof RaiseRate r
                      && (r.rate().area() == Area.RURAL || s.months().area() == Area.URBAN)));

  static final List<Guard> KEEPING =
      List.of(
          guard(
              SIGNER_WITHOUT_AUTHORITY,
              (c, s) ->
                  c instanceof RecordWillingness w
                      && (w.guardianshipId() == null)
                          != w.signedBy().equals(s.standing().personId())),
          // 民法典 35
          new Guard(
              GUARDIAN_SIGNS,
              (c, _) ->
                  c instanceof RecordWillingness w && !w.mayDecide() && w.guardianshipId() == null),
          guard(
              BEFORE_LAST_CHANGE,
              (c, s) -> c instanceof Dated d && movesIt(d) && d.on().isBefore(s.care().since())),
          // 社会救助法 16: the person chooses.
          guard(
              NOT_WANTED,
              (c, s) ->
                  c instanceof StartPlacement && s.care().willing() != Willingness.CENTRALISED),
          guard(
              NOT_IN_INSTITUTION,
              (c, s) -> c instanceof EndPlacement && s.care().institution() == null),
          guard(
              LIVES_IN_INSTITUTION,
              (c, s) -> c instanceof BeginAgreement && s.care().institution() != null),
          guard(
              CAREGIVER_IS_THE_PERSON,
              (c, s) ->
                  c instanceof BeginAgreement b && b.caregiverId().equals(s.standing().personId())),
          guard(
              AGREEMENT_STANDS,
              (c, s) ->
                  c instanceof BeginAgreement b
                      && s.care().caregiver() != null
                      && !b.caregiverId().equals(s.care().caregiver())),
          guard(NO_AGREEMENT, (c, s) -> c instanceof EndAgreement && s.care().caregiver() == null));

  private CareGuards() {}

  /** One that asks what stands of the support. */
  static Guard guard(SupportRejection rejection, BiPredicate<SupportCommand, Supported> broken) {
    return new Guard(rejection, (c, s) -> s instanceof Supported it && broken.test(c, it));
  }

  /** Whether the finding that waits is of a band below the one that was decided. */
  static boolean isLess(Supported state) {
    Care.Finding finding = state.care().finding();
    return finding != null
        && state
            .months()
            .selfCare()
            .filter(now -> finding.selfCare().compareTo(now) < 0)
            .isPresent();
  }

  private static boolean assessedSince(Supported state, LocalDate day) {
    LocalDate assessed = state.care().assessedOn();
    return assessed != null && assessed.isAfter(day);
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate other) {
    return other != null && day.isBefore(other);
  }

  private static boolean movesIt(Dated command) {
    return switch (command) {
      case StartPlacement _, EndPlacement _, BeginAgreement _, EndAgreement _ -> true;
      case Dated _ -> false;
    };
  }
}
