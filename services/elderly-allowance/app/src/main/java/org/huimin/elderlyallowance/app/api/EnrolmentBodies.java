package org.huimin.elderlyallowance.app.api;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about cases. */
final class EnrolmentBodies {

  private EnrolmentBodies() {}

  record Application(
      @Nullable UUID personId, @Nullable UUID payeeId, @Nullable LocalDate appliedOn) {}

  record Refusal(@Nullable String reason, @Nullable String article) {}

  record EnrolmentAnswer(UUID enrolmentId) {}

  record EnrolmentBody(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      String county,
      String township,
      LocalDate appliedOn,
      String state,
      int version) {
    static EnrolmentBody of(EnrolmentRow row) {
      return new EnrolmentBody(
          row.enrolmentId,
          row.personId,
          row.payeeId,
          row.county,
          row.township,
          row.appliedOn,
          row.state,
          row.version);
    }
  }
}
