package org.huimin.local;

/** What was typed or set cannot be meant; the message says what was expected. */
final class WrongUsage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongUsage(String message) {
    super(message);
  }
}
