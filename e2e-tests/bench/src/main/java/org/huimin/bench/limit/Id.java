package org.huimin.bench.limit;

import java.util.UUID;

/** The ids of a line, wherever they stand. */
enum Id {
  PAYMENT,
  EVENT,
  SUBJECT,
  PAYEE,
  ENROLMENT;

  UUID of(Line line) {
    return switch (this) {
      case PAYMENT -> line.payment();
      case EVENT -> line.event();
      case SUBJECT -> line.subject();
      case PAYEE -> line.payee();
      case ENROLMENT -> line.enrolment();
    };
  }
}
