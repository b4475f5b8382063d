package org.huimin.registry.app.handling;

import org.huimin.registry.relative.RelativeRejection;

/** 备案不予办理: the system will not carry out the command on a declaration; nothing is stored. */
public final class RelativeRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RelativeRejection rejection;

  RelativeRejected(RelativeRejection rejection) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
  }

  public RelativeRejection rejection() {
    return rejection;
  }
}
