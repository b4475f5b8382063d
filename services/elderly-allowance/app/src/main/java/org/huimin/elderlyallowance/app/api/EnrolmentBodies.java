package org.huimin.elderlyallowance.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.elderlyallowance.app.handling.Refusals.Told;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about cases. */
final class EnrolmentBodies {

  private EnrolmentBodies() {}

  @Schema(requiredProperties = {"personId", "payeeId"})
  record Application(
      @Nullable UUID personId, @Nullable UUID payeeId, @Nullable LocalDate appliedOn) {}

  /**
   * What is sent.
   *
   * @param words may name people: kept sealed, on no topic, and printed nowhere
   */
  @Schema(requiredProperties = {"reason", "article"})
  record Refusal(@Nullable String reason, @Nullable String article, @Nullable String words) {
    @Override
    public String toString() {
      return "Refusal";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RefusalBody(
      String reason, String text, LocalDate decidedOn, String article, @Nullable String words) {
    static RefusalBody of(Told<ApplicationRefused> told) {
      ApplicationRefused event = told.event();
      return new RefusalBody(
          event.reason().name(),
          event.reason().text(),
          event.decidedOn(),
          event.document() + " " + event.article(),
          told.words());
    }

    @Override
    public String toString() {
      return "RefusalBody";
    }
  }

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
