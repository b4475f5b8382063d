package org.huimin.socialrelief.dibaocase;

import org.huimin.kernel.Rejection;

/** 低保个案命令不予执行: why nothing is stored. */
public enum DibaoRejection implements Rejection {
  NO_SUCH_CASE("there is no case under this id"),
  OTHER_APPLICATION_OPEN("another application stands under this id"),
  ALREADY_CONFIRMED("the application is confirmed already"),
  ALREADY_REFUSED("the application is refused already"),
  ALREADY_WITHDRAWN("the application was withdrawn"),
  ENDED("the case has ended"),
  NOT_IN_PAYMENT("the case is not in payment"),
  NOT_YOUR_OFFICE("this step belongs to the other office, township or county"),
  OUTSIDE_DIVISION("the case lies outside of the officer's division"),
  APPLIED_IN_FUTURE("the day of the application lies after today"),
  APPLIED_BEFORE_PROCEDURE("no application is older than the procedure, of 2021-07-01"),
  PREPARER_MAY_NOT_APPROVE("who brought the list may not approve it"),
  SUPPLEMENT_AWAITED("the papers are not whole: the supplement is awaited"),
  SUPPLEMENT_ASKED_ALREADY("what is missing is told at once, and was told already"),
  NO_SUPPLEMENT_ASKED("no supplement was asked for"),
  NOTHING_MISSING("say what is missing"),
  EXTENDED_ALREADY("the limit is extended once"),
  ONE_INVESTIGATOR("two investigators or more look into a household"),
  AUTHORISATION_OVER("the authorisation has run out already"),
  CORRECTS_ANOTHER_DECISION(
      "it counts from the month of the last decision on the household, of the county that decides,"
          + " and from next month at the latest"),
  CORRECTS_ANOTHER_HOUSEHOLD("a correction is of the same people as what it corrects"),
  MEANS_NOT_AUTHORISED("no authorisation of income and assets holds today"),
  MEMBER_NOT_AUTHORISED("nobody signed the authorisation for one of the members"),
  MEANS_MISSING("the means were not checked since the last decision"),
  NOT_INVESTIGATED("nobody has looked since the last decision or objection"),
  HIT_NOT_REVIEWED("a hit of the registers is looked at again before anything is said of it"),
  NO_MEMBERS("a household has a member"),
  SINGLE_IS_ONE("a single person's unit has one member"),
  MEMBER_DIED("one of the members has died"),
  OPINION_MISSING("no opinion stands: none was given, or means or an objection overtook it"),
  OPINION_AGAINST("the opinion that stands is against it"),
  OPINION_GIVER_MAY_NOT_DECIDE("who gave the opinion may not decide"),
  NOTICE_NOT_ALLOWED("children alone are in no notice"),
  PUBLISHED_ALREADY("the same was published for all its days"),
  NO_PUBLICATION_UP("nothing is published of the case"),
  NOTICE_STILL_UP("the notice is still up"),
  NO_NOTICE_UP("no notice is up"),
  NOTICE_TOO_SHORT("a notice stands for seven full calendar days"),
  NOTICE_NOT_SHOWN("the opinion was not shown for seven full calendar days and taken down"),
  OBJECTION_OPEN("an objection is not answered yet"),
  NO_OBJECTION_OPEN("no objection waits for an answer"),
  ACCEPTOR_MAY_NOT_DECIDE("who accepted the application may not decide on it"),
  RELATED_OFFICER("the officer is a declared relative of the household"),
  HOME_VISIT_MISSING("the county has to see the home before it is decided"),
  NOT_CITED("document and article are expected from the list"),
  REVIEW_DUE_IN_PAST("the next review lies after today"),
  REVIEW_MISSING("no review stands that proposes this"),
  MEMBERS_CHANGED("the review leaves nothing unchanged when the members are others"),
  FINDER_MAY_NOT_DECIDE("who completed the review, or has looked, may not decide on it"),
  MARGINAL_NOT_SHOWN("a marginal household is paid after an application that was shown"),
  MEASURE_NOT_FOR_REASON("the reason does not allow this measure"),
  PERSON_MISSING("say whose share is to stop"),
  NO_SUCH_MEMBER("the person is no member of the household"),
  EXIT_MONTHS_MISSING("an exit takes a month at least, and no more than the county allows"),
  GAIN_MISSING("say what was gained by concealment"),
  TOO_FEW_REFUSALS("a share stops after three refusals in a row"),
  MORE_THAN_DEATH("more changes than the dead: the household has to be heard"),
  STATEMENT_TOO_SHORT("the household may be heard for as many working days as the county has set"),
  REDUCTION_PROPOSED_ALREADY("a decision against the household is proposed already"),
  NO_REDUCTION_PROPOSED("no decision against the household is proposed"),
  PROPOSER_MAY_NOT_DECIDE("who proposed it may not decide on it"),
  STATEMENT_WINDOW_OPEN("the household was not heard yet, and the statement window is open"),
  PAYEE_ALREADY("what the case is paid goes to this payee already"),
  PAYEE_CHANGE_PROPOSED_ALREADY("another payee is proposed already"),
  NO_PAYEE_CHANGE_PROPOSED("no other payee is proposed"),
  HAPPENED_IN_FUTURE("the day lies after today"),
  CHANGE_STILL_REPORTABLE("a household is admonished for a change it kept for more than 3 months"),
  SHARE_NOT_STOPPED("the share of this member is not stopped"),
  NOT_SUSPENDED("the benefit is not suspended"),
  NO_SUCH_DECISION("there is no decision under this id"),
  NOTHING_TO_REVOKE("this decision is not one that can be revoked so"),
  DECIDER_MAY_NOT_REVOKE("who took the decision may not revoke it");

  private final String message;

  DibaoRejection(String message) {
    this.message = message;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String message() {
    return message;
  }
}
