package org.huimin.registry.app.handling;

import org.huimin.registry.change.ChangeRejection;

/** 变更不予执行: the system will not carry out the command on a change; nothing is stored. */
public final class ChangeRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ChangeRejection rejection;

  ChangeRejected(ChangeRejection rejection) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
  }

  public ChangeRejection rejection() {
    return rejection;
  }
}
