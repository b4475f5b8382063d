package org.huimin.eventstore;

/**
 * 事件库失联: the store does not answer. What was asked for may have been recorded before the connection
 * was lost; asked again under its key it is recorded once.
 */
public final class StoreAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreAway(Throwable cause) {
    super("the store does not answer: " + cause.getMessage(), cause);
  }
}
