package org.huimin.eventstore;

/** 已被登记: another transaction wrote the row first; decide again on what stands there now. */
public final class RowTaken extends RuntimeException {

  public RowTaken(Throwable cause) {
    super("another transaction wrote the same row first", cause);
  }
}
