package org.huimin.registry.change;

import org.huimin.kernel.Rejection;

/** 变更命令不予执行: why nothing is stored. */
public enum ChangeRejection implements Rejection {
  MERGED("the person was merged into another one; ask for that one"),
  UNKNOWN_PAYEE("the person has no such account"),
  ALREADY_REPLACED("the account was replaced already"),
  SAME_ACCOUNT("the account is the one that is to be replaced"),
  SAME_PERSON("a person cannot be merged into themselves"),
  OTHER_MERGED("the other person was merged already"),
  OTHER_IS_SURVIVOR("others were merged into the other person; revoke that first"),
  NOT_MERGED("the other person is not merged into this one"),
  ALREADY_PROPOSED("such a change is open; confirm or refuse it first"),
  NO_SUCH_CHANGE("there is no change under this id"),
  ALREADY_CONFIRMED("the change is confirmed"),
  ALREADY_REFUSED("the change is refused"),
  WRONG_OFFICE("the change is for officers of another office"),
  PROPOSER_MAY_NOT_CONFIRM("who proposed the change may not confirm it"),
  PROPOSER_MAY_NOT_REFUSE("who proposed the change may withdraw it only"),
  NOT_THE_PROPOSER("a change is withdrawn by who proposed it"),
  SELF_AUTHORISED("a person receives their own money without being authorised"),
  PAYEE_MERGED("the authorised payee was merged into another one; name that one"),
  NOT_THEIR_ACCOUNT("the account is none of the authorised payee's that counts"),
  UNTIL_BEFORE_FROM("the last day lies before the first"),
  AUTHORISATION_EXPIRED("the last day has passed"),
  AUTHORISATION_OVERLAPS("another authorisation stands at that time; revoke it first"),
  NO_SUCH_AUTHORISATION("the person has no authorisation under this id"),
  AUTHORISATION_REVOKED("the authorisation is revoked already"),
  OUTSIDE_AUTHORISATION("the authorisation does not stand on that day");

  private final String message;

  ChangeRejection(String message) {
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
