package org.huimin.monthlyrun;

/** 花名册命令被拒: the system will not carry out the command; nothing is stored. */
public final class RosterCommandRejected extends RuntimeException {

  private final transient RosterRejection rejection;

  public RosterCommandRejected(RosterRejection rejection) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
  }

  public RosterRejection rejection() {
    return rejection;
  }
}
