package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.ACCEPTED;
import static org.huimin.socialrelief.dibaocase.Story.ADVISER;
import static org.huimin.socialrelief.dibaocase.Story.AMOUNT;
import static org.huimin.socialrelief.dibaocase.Story.APRIL;
import static org.huimin.socialrelief.dibaocase.Story.CHILD;
import static org.huimin.socialrelief.dibaocase.Story.CLERK;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.COUNTY;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FAMILY;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.HOUSEHOLD;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.LATER_MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MEANS;
import static org.huimin.socialrelief.dibaocase.Story.MOTHER;
import static org.huimin.socialrelief.dibaocase.Story.NEXT_REVIEW;
import static org.huimin.socialrelief.dibaocase.Story.OTHER;
import static org.huimin.socialrelief.dibaocase.Story.PAYEE;
import static org.huimin.socialrelief.dibaocase.Story.POSTED;
import static org.huimin.socialrelief.dibaocase.Story.SIMAO;
import static org.huimin.socialrelief.dibaocase.Story.accept;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.answer;
import static org.huimin.socialrelief.dibaocase.Story.authorise;
import static org.huimin.socialrelief.dibaocase.Story.by;
import static org.huimin.socialrelief.dibaocase.Story.close;
import static org.huimin.socialrelief.dibaocase.Story.confirm;
import static org.huimin.socialrelief.dibaocase.Story.confirmed;
import static org.huimin.socialrelief.dibaocase.Story.decision;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.hit;
import static org.huimin.socialrelief.dibaocase.Story.investigate;
import static org.huimin.socialrelief.dibaocase.Story.lookedInto;
import static org.huimin.socialrelief.dibaocase.Story.means;
import static org.huimin.socialrelief.dibaocase.Story.object;
import static org.huimin.socialrelief.dibaocase.Story.opinion;
import static org.huimin.socialrelief.dibaocase.Story.post;
import static org.huimin.socialrelief.dibaocase.Story.posted;
import static org.huimin.socialrelief.dibaocase.Story.proposedToConfirm;
import static org.huimin.socialrelief.dibaocase.Story.refuse;
import static org.huimin.socialrelief.dibaocase.Story.refused;
import static org.huimin.socialrelief.dibaocase.Story.revoke;
import static org.huimin.socialrelief.dibaocase.Story.shown;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.huimin.socialrelief.dibaocase.Story.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.HashedId;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReceiveSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.RefuseApplication;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ReturnForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.WithdrawApplication;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationRefused;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationReturnedForSupplement;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationWithdrawn;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticeClosed;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.NoticePosted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionAnswered;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ObjectionFiled;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementItem;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.SupplementReceived;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionDelivered;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDelivery;
import org.huimin.socialrelief.dibaocase.InquiryCommand.DeclareRelative;
import org.huimin.socialrelief.dibaocase.InquiryCommand.FileGrievance;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryEvent.InvestigationRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

/** From the application to the decision, each path. */
class ApplicationTest {

  private static final UUID NOTICE = HashedId.of(ID.toString(), "notice", "0");
  private static final List<UUID> MEMBERS = FAMILY.stream().sorted().toList();
  private static final EnrolmentConfirmed CONFIRMED =
      new EnrolmentConfirmed(
          ID,
          decision(0),
          DECIDED,
          APRIL,
          HOUSEHOLD,
          DibaoUnit.HOUSEHOLD,
          MEMBERS,
          MEANS,
          ReviewClass.A,
          NEXT_REVIEW);

  @Test
  void an_application_is_accepted_once() {
    given()
        .when(accept(ConfirmAuthority.COUNTY))
        .then(
            told(
                CLERK,
                new ApplicationAccepted(
                    ID,
                    HOUSEHOLD,
                    FATHER,
                    PAYEE,
                    SIMAO,
                    ConfirmAuthority.COUNTY,
                    ACCEPTED,
                    ACCEPTED)));
    given(accepted()).when(accept(ConfirmAuthority.COUNTY)).thenNothing();
    given(confirmed())
        .when(accept(ConfirmAuthority.COUNTY))
        .thenRejected(DibaoRejection.ALREADY_CONFIRMED);
  }

  @Test
  void what_is_missing_is_asked_for_once_and_given() {
    DibaoCommand ask =
        new ReturnForSupplement(
            CLERK, Set.of(SupplementItem.PAYEE_ACCOUNT, SupplementItem.IDENTITY_PAPERS), ACCEPTED);
    DibaoCommand give = new ReceiveSupplement(CLERK, ACCEPTED.plusDays(3));
    given(accepted())
        .when(ask)
        .then(
            told(
                CLERK,
                new ApplicationReturnedForSupplement(
                    ID,
                    ACCEPTED,
                    List.of(SupplementItem.IDENTITY_PAPERS, SupplementItem.PAYEE_ACCOUNT))));
    given(then(accepted(), ask))
        .when(give)
        .then(told(CLERK, new SupplementReceived(ID, ACCEPTED.plusDays(3))));
    given(then(accepted(), ask, give)).when(give).thenNothing();
    given(then(accepted(), ask, give))
        .when(ask)
        .thenRejected(DibaoRejection.SUPPLEMENT_ASKED_ALREADY);
    given(then(lookedInto(), ask))
        .when(opinion(Opinion.CONFIRM))
        .thenRejected(DibaoRejection.SUPPLEMENT_AWAITED);
  }

  @Test
  void two_investigators_sign() {
    given(accepted())
        .when(investigate(ACCEPTED))
        .then(told(CLERK, new InvestigationRecorded(ID, ACCEPTED, List.of("clerk", "visitor"))));
  }

  @Test
  void an_opinion_rests_on_means_and_is_shown() {
    given(lookedInto())
        .when(opinion(Opinion.CONFIRM))
        .then(
            told(
                ADVISER,
                new InitialOpinionGiven(
                    ID, POSTED, Opinion.CONFIRM, DibaoUnit.HOUSEHOLD, MEMBERS, MEANS, true)));
    given(proposedToConfirm())
        .when(post(POSTED))
        .then(told(ADVISER, new NoticePosted(ID, NOTICE, POSTED, FATHER, 3, AMOUNT)));
    given(posted()).when(close(CLOSED)).then(told(ADVISER, new NoticeClosed(ID, NOTICE, CLOSED)));
  }

  @Test
  void a_notice_names_who_stands_for_them_that_day() {
    given(proposedToConfirm())
        .when(new PostNotice(ADVISER, new Sheet(MOTHER, AMOUNT), POSTED))
        .then(told(ADVISER, new NoticePosted(ID, NOTICE, POSTED, MOTHER, 3, AMOUNT)));
  }

  @Test
  void a_household_is_confirmed_from_the_next_month_by_another_than_accepted_it() {
    given(shown()).when(confirm(DECIDED)).then(told(COUNTY, CONFIRMED));
    given(confirmed()).when(confirm(OTHER, DECIDED)).thenRejected(DibaoRejection.ALREADY_CONFIRMED);
  }

  @Test
  void a_hit_means_another_look_and_no_refusal() {
    DibaoCommand[] hit = then(accepted(), authorise(ACCEPTED), investigate(ACCEPTED));
    given(then(hit, hit(MEANS, ACCEPTED)))
        .when(opinion(Opinion.REFUSE))
        .thenRejected(DibaoRejection.HIT_NOT_REVIEWED);
    given(then(hit, hit(MEANS, ACCEPTED)))
        .when(refuse())
        .thenRejected(DibaoRejection.OPINION_MISSING);
    given(then(hit, hit(MEANS, ACCEPTED), investigate(POSTED)))
        .when(opinion(Opinion.CONFIRM))
        .then(
            told(
                ADVISER,
                new InitialOpinionGiven(
                    ID, POSTED, Opinion.CONFIRM, DibaoUnit.HOUSEHOLD, MEMBERS, MEANS, true)));
  }

  @Test
  void new_means_overtake_the_opinion() {
    given(then(shown(), means(LATER_MEANS, CLOSED)))
        .when(confirm(DECIDED))
        .thenRejected(DibaoRejection.OPINION_MISSING);
  }

  @Test
  void an_objection_brings_a_new_investigation_a_new_opinion_and_a_new_notice() {
    LocalDate day = POSTED.plusDays(2);
    given(posted()).when(object(day)).then(told(CLERK, new ObjectionFiled(ID, NOTICE, day)));
    DibaoCommand[] objected = then(posted(), object(day));
    given(objected).when(answer(day)).thenRejected(DibaoRejection.NOT_INVESTIGATED);
    given(then(objected, investigate(day)))
        .when(answer(day))
        .then(told(CLERK, new ObjectionAnswered(ID, day, false)));
    given(then(objected, close(CLOSED)))
        .when(confirm(DECIDED))
        .thenRejected(DibaoRejection.NOT_INVESTIGATED);
    DibaoCommand[] answered =
        then(objected, new RecordHomeVisit(OTHER, day), investigate(day), answer(day), close(day));
    given(answered).when(confirm(DECIDED)).thenRejected(DibaoRejection.OPINION_MISSING);
    given(then(answered, opinion(Opinion.CONFIRM)))
        .when(confirm(DECIDED))
        .thenRejected(DibaoRejection.NOTICE_NOT_SHOWN);
    given(then(answered, opinion(Opinion.CONFIRM), post(day), close(DECIDED)))
        .when(confirm(DECIDED))
        .then(told(COUNTY, CONFIRMED));
  }

  @Test
  void the_county_sees_the_home_of_a_relative_and_after_a_complaint() {
    DibaoCommand visit = new RecordHomeVisit(OTHER, CLOSED);
    for (DibaoCommand cause :
        List.of(
            new DeclareRelative(CLERK, "secretary", CLOSED), new FileGrievance(CLERK, CLOSED))) {
      given(then(shown(), cause))
          .when(confirm(DECIDED))
          .thenRejected(DibaoRejection.HOME_VISIT_MISSING);
      given(then(shown(), cause, visit)).when(confirm(DECIDED)).then(told(COUNTY, CONFIRMED));
    }
  }

  @Test
  void where_the_county_draws_chance_sends_it_to_the_home_before_it_decides() {
    Recorded down = told(ADVISER, new NoticeClosed(ID, NOTICE, CLOSED));
    given(posted()).when(close(CLOSED)).then(down);
    given(posted()).when(drawOf(61)).then(down, drawn(61, false));
    given(posted()).when(drawOf(62)).then(down, drawn(62, true));
    given(then(posted(), drawOf(61))).when(confirm(DECIDED)).then(told(COUNTY, CONFIRMED));
    DibaoCommand[] drawn = then(posted(), drawOf(62));
    given(drawn).when(drawOf(62)).thenRejected(DibaoRejection.NO_NOTICE_UP);
    given(drawn).when(confirm(DECIDED)).thenRejected(DibaoRejection.HOME_VISIT_MISSING);
    given(then(drawn, new RecordHomeVisit(OTHER, CLOSED)))
        .when(confirm(DECIDED))
        .then(told(COUNTY, CONFIRMED));
  }

  @Test
  void who_is_not_drawn_owes_the_visit_that_is_owed_otherwise() {
    given(then(posted(), new FileGrievance(CLERK, POSTED), drawOf(61)))
        .when(confirm(DECIDED))
        .thenRejected(DibaoRejection.HOME_VISIT_MISSING);
  }

  @Test
  void an_opinion_that_was_overtaken_is_drawn_when_it_was_shown_anew() {
    given(then(posted(), means(LATER_MEANS, CLOSED)))
        .when(drawOf(100))
        .then(told(ADVISER, new NoticeClosed(ID, NOTICE, CLOSED)));
  }

  @Test
  void a_child_alone_is_confirmed_without_a_notice_and_named_in_none() {
    DibaoCommand opinion =
        new GiveInitialOpinion(
            ADVISER, Opinion.CONFIRM, DibaoUnit.SINGLE_PERSON, Set.of(CHILD), false, POSTED);
    given(then(lookedInto(), opinion))
        .when(post(POSTED))
        .thenRejected(DibaoRejection.NOTICE_NOT_ALLOWED);
    given(then(lookedInto(), opinion))
        .when(confirm(DECIDED))
        .then(
            told(
                COUNTY,
                new EnrolmentConfirmed(
                    ID,
                    decision(0),
                    DECIDED,
                    APRIL,
                    HOUSEHOLD,
                    DibaoUnit.SINGLE_PERSON,
                    List.of(CHILD),
                    MEANS,
                    ReviewClass.A,
                    NEXT_REVIEW)));
  }

  @Test
  void a_refusal_says_why_by_which_article_and_what_can_be_done() {
    Recorded refusal =
        told(
            COUNTY,
            new ApplicationRefused(
                ID,
                decision(0),
                DECIDED,
                RefusalReason.INCOME_NOT_BELOW_STANDARD,
                "社会救助法",
                "第48条",
                List.of(Remedy.ADMINISTRATIVE_REVIEW, Remedy.LAWSUIT)));
    given(then(lookedInto(), opinion(Opinion.REFUSE))).when(refuse()).then(refusal);
    given(posted())
        .when(refuse())
        .then(told(COUNTY, new NoticeClosed(ID, NOTICE, DECIDED)), refusal);
    given(refused())
        .when(new RecordDelivery(CLERK, decision(0), DECIDED.plusDays(1)))
        .then(told(CLERK, new DecisionDelivered(ID, decision(0), DECIDED.plusDays(1))));
  }

  @Test
  void who_signs_nothing_is_refused_without_an_opinion() {
    given(accepted())
        .when(
            new RefuseApplication(
                by(COUNTY), RefusalReason.NO_AUTHORISATION, Story.ARTICLE, DECIDED))
        .then(
            told(
                COUNTY,
                new ApplicationRefused(
                    ID,
                    decision(0),
                    DECIDED,
                    RefusalReason.NO_AUTHORISATION,
                    "社会救助法",
                    "第48条",
                    Remedy.ALL)));
  }

  @Test
  void a_refusal_found_wrong_opens_the_application_again() {
    LocalDate day = DECIDED.plusDays(9);
    given(refused())
        .when(revoke(COUNTY, decision(0), day))
        .thenRejected(DibaoRejection.DECIDER_MAY_NOT_REVOKE);
    given(refused())
        .when(revoke(OTHER, decision(0), day))
        .then(
            told(
                OTHER,
                new DecisionRevoked(ID, decision(0), day, RevocationGround.ADMINISTRATIVE_REVIEW)));
    LocalDate later = POSTED.plusDays(40);
    given(
            then(
                refused(),
                revoke(OTHER, decision(0), day),
                opinion(Opinion.CONFIRM),
                post(POSTED),
                close(CLOSED)))
        .when(confirm(later))
        .then(
            told(
                COUNTY,
                new EnrolmentConfirmed(
                    ID,
                    decision(1),
                    later,
                    APRIL.plusMonths(1),
                    HOUSEHOLD,
                    DibaoUnit.HOUSEHOLD,
                    MEMBERS,
                    MEANS,
                    ReviewClass.A,
                    NEXT_REVIEW)));
  }

  @Test
  void an_application_is_withdrawn_until_it_is_decided_and_its_notice_comes_down() {
    DibaoCommand withdraw = new WithdrawApplication(CLERK, DECIDED);
    given(posted())
        .when(withdraw)
        .then(
            told(CLERK, new NoticeClosed(ID, NOTICE, DECIDED)),
            told(CLERK, new ApplicationWithdrawn(ID, DECIDED)));
    given(then(posted(), withdraw)).when(withdraw).thenNothing();
    given(confirmed()).when(withdraw).thenRejected(DibaoRejection.ALREADY_CONFIRMED);
  }

  @Test
  void a_household_of_which_somebody_died_needs_a_new_opinion() {
    given(then(shown(), new RecordDeath(MOTHER, CLOSED)))
        .when(confirm(DECIDED))
        .thenRejected(DibaoRejection.MEMBER_DIED);
  }

  @Test
  void a_death_told_after_a_refusal_is_known_when_the_application_is_open_again() {
    given(then(refused(), new RecordDeath(MOTHER, CLOSED), revoke(OTHER, decision(0), DECIDED)))
        .when(opinion(Opinion.CONFIRM))
        .thenRejected(DibaoRejection.MEMBER_DIED);
  }

  private static DeciderSpec<DibaoCommand, DibaoCase, Recorded, DibaoRejection> given(
      DibaoCommand... before) {
    return DeciderSpec.given(DibaoCase.DECIDER).given(events(before));
  }

  private static DibaoCommand drawOf(int percent) {
    return close(new SpotCheckDraw(Story.SEED, percent), CLOSED);
  }

  private static Recorded drawn(int percent, boolean drawn) {
    return told(ADVISER, new SpotCheckDrawn(ID, CLOSED, Story.SEED, percent, drawn));
  }
}
