package org.huimin.socialrelief.tekuncase;

import org.huimin.kernel.Rejection;

/** 供养命令不予执行: why nothing is stored. */
public enum SupportRejection implements Rejection {
  NO_SUCH_SUPPORT("there is no support under this id"),
  OTHER_SUPPORT_STANDS("support by another application or list stands under this id"),
  ENDED("the support has ended"),
  NOT_YOUR_OFFICE("this step belongs to the other office, township or county"),
  OUTSIDE_DIVISION("the person lives outside of the officer's division"),
  PREPARER_MAY_NOT_APPROVE("who brought it may not decide it"),
  RELATED_OFFICER("the officer is a declared relative of the person"),
  RELATIVE_HAS_LOOKED("one of those who looked is a declared relative of the person"),
  NOT_RECOGNISED("not all that must hold of the person was found to hold"),
  REVIEW_DUE_IN_PAST("the next review lies after today"),
  PAID_IN_FUTURE("the older system has paid no month after this one"),
  HAPPENED_IN_FUTURE("the day lies after today"),
  BEFORE_LAST_CHANGE("the day lies before the last change of how the person is kept"),
  BEFORE_LAST_LOOK("the day lies before the last look, or before what was reported since"),
  ONE_ASSESSOR("two or more assess how far somebody can look after themselves"),
  NOT_ASSESSED("no assessment says another band than was decided"),
  LESS_IS_PROPOSED("less than before is proposed, told and decided by another"),
  NOT_MORE("it is no more than was decided before"),
  NOT_LESS("it is no less than was decided before"),
  FINDER_MAY_NOT_DECIDE("who has looked may not decide on what they have found"),
  SIGNER_WITHOUT_AUTHORITY("only the person or their guardian says where they want to live"),
  GUARDIAN_SIGNS("for who cannot decide it the guardian signs"),
  NOT_WANTED("the person has not said that they want to live there"),
  NOT_IN_INSTITUTION("the person lives in no institution"),
  LIVES_IN_INSTITUTION("in an institution nobody else is paid for the care"),
  AGREEMENT_STANDS("another agreement on the care stands"),
  NO_AGREEMENT("no agreement on the care stands"),
  CAREGIVER_IS_THE_PERSON("nobody is paid for the care of themselves"),
  ONE_REVIEWER("two or more look at the person"),
  SELF_CARE_NOT_LOOKED_AT("a review looks at self-care too, and nobody has since the last one"),
  REVIEW_UNCLEAR("something is not known well enough: it is found out first"),
  REASON_IS_A_FACT("a death or who is declared missing is told by the register"),
  NOT_FOUND_BY_REVIEW("no review has found this reason"),
  STATEMENT_TOO_SHORT("the person may be heard for as many working days as the county has set"),
  PROPOSED_ALREADY("a decision against the person is proposed already"),
  NOTHING_PROPOSED("no decision against the person is proposed"),
  NOT_SHOWN_BUT_TOLD("what is less is told to the person, and shown to nobody"),
  NOTICE_STILL_UP("the notice is up already"),
  NO_NOTICE_UP("no notice is up"),
  OBJECTION_OPEN("an objection is not answered yet"),
  NO_OBJECTION_OPEN("no objection waits for an answer"),
  NOTICE_NOT_SHOWN("the end was not shown for seven full calendar days"),
  TOLD_TOO_SHORT("the person was not told for seven full calendar days"),
  STATEMENT_WINDOW_OPEN("the person was not heard yet, and the statement window is open"),
  PROPOSER_MAY_NOT_DECIDE("who proposed it may not decide on it"),
  NO_SUCH_DECISION("there is no decision under this id"),
  NOTHING_TO_REVOKE("what favours the person is taken back by review or court, or proposed"),
  DECIDER_MAY_NOT_REVOKE("who took the decision may not revoke it"),
  CORRECTS_ANOTHER_DECISION("only the confirmation is corrected"),
  CORRECTION_AGAINST("a correction gives no less than what it corrects"),
  NOT_LEFT("nobody is screened who has not left by a decision"),
  NOT_DIED_IN_SUPPORT("the person has not died in support");

  private final String message;

  SupportRejection(String message) {
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
