package org.huimin.eventstore;

/** 拒绝记录: the store takes no event now and nothing has changed; try again later. */
public final class AppendRefused extends RuntimeException {

  private final String reason;

  public AppendRefused(String reason, Throwable cause) {
    super("append refused: " + reason, cause);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
