package org.huimin.socialrelief.app.handling;

import org.huimin.kernel.Rejection;

/** 不予执行: the system will not carry out the command; nothing is stored. */
public final class CommandRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  CommandRejected(Rejection rejection) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
  }

  public Rejection rejection() {
    return rejection;
  }
}
