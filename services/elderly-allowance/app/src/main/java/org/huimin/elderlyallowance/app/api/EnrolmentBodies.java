package org.huimin.elderlyallowance.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.elderlyallowance.app.view.EnrolmentRow;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.StatementHeard;
import org.huimin.programme.words.Told;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about cases. */
final class EnrolmentBodies {

  private EnrolmentBodies() {}

  @Schema(requiredProperties = {"personId", "payeeId"})
  record Application(
      @Nullable UUID personId,
      @Nullable UUID payeeId,
      @Nullable LocalDate appliedOn,
      @Schema(
              description =
                  "原户籍地发放至: for who moved in at 80 or older, the last month the former place paid")
          @Nullable String paidElsewhereThrough) {}

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
      String reason,
      String text,
      LocalDate decidedOn,
      String article,
      @Schema(description = "救济途径") List<String> remedies,
      @Nullable String words) {

    /** 行政复议法 20, 行政诉讼法 46. */
    private static final List<String> REMEDIES =
        List.of("自知道该决定之日起六十日内可申请行政复议", "自知道该决定之日起六个月内可向人民法院提起行政诉讼");

    static RefusalBody of(Told<ApplicationRefused> told) {
      ApplicationRefused event = told.event();
      return new RefusalBody(
          event.reason().name(),
          event.reason().text(),
          event.decidedOn(),
          event.document() + " " + event.article(),
          REMEDIES,
          told.words());
    }

    @Override
    public String toString() {
      return "RefusalBody";
    }
  }

  @Schema(requiredProperties = {"reason", "article"})
  record Closure(@Nullable String reason, @Nullable String article) {}

  /**
   * What is sent.
   *
   * @param words may name people: kept sealed, on no topic, and printed nowhere
   */
  @Schema(requiredProperties = {"words"})
  record Statement(@Nullable String words) {
    @Override
    public String toString() {
      return "Statement";
    }
  }

  /** Printed nowhere. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StatementBody(LocalDate heardOn, @Nullable String words) {
    static StatementBody of(Told<StatementHeard> told) {
      return new StatementBody(told.event().heardOn(), told.words());
    }

    @Override
    public String toString() {
      return "StatementBody";
    }
  }

  @Schema(requiredProperties = {"close"})
  record ClosureDecision(@Nullable Boolean close) {}

  record EnrolmentAnswer(UUID enrolmentId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EnrolmentBody(
      UUID enrolmentId,
      UUID personId,
      UUID payeeId,
      String county,
      String township,
      LocalDate appliedOn,
      String state,
      @Schema(description = "为何暂停或终止") @Nullable String reason,
      @Schema(description = "待办: DECIDE, HEAR or SURVIVAL_CHECK") @Nullable String task,
      @Nullable LocalDate taskDueOn,
      @Nullable String lastMonth,
      @Nullable String band,
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
          row.reason,
          row.task,
          row.taskDueOn,
          row.lastMonth,
          row.band,
          row.version);
    }
  }
}
