package org.huimin.local;

/** What was asked cannot be done; the message says why and what to do instead. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }
}
