package org.huimin.elderlyallowance.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.elderlyallowance.app.handling.Explanations.Explanation;
import org.huimin.elderlyallowance.app.handling.Explanations.Side;
import org.huimin.elderlyallowance.policy.NotDue;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Grounds;
import org.huimin.monthlyrun.MonthHistory.Found;
import org.huimin.monthlyrun.MonthHistory.OrderedLine;
import org.huimin.programme.explanations.FactBody;
import org.huimin.programme.explanations.StandardBody;
import org.jspecify.annotations.Nullable;

/** What is answered about one month of one person. */
final class ExplanationBodies {

  private static final String NO_CASE = "NO_CONFIRMED_CASE";

  private ExplanationBodies() {}

  /** Due with its amount and standard, or not due with its reason. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SideBody(
      @Schema(description = "whose cut-off it is; absent for what is known now")
          @Nullable UUID rosterId,
      @Nullable Instant cutOffAt,
      boolean due,
      String yuan,
      @Schema(description = "搁置: facts are parked, nothing is ordered until people have looked")
          boolean held,
      @Nullable String reason,
      String chinese,
      String english,
      @Nullable UUID enrolmentId,
      @Nullable String rule,
      @Nullable String article,
      @Nullable String band,
      @Nullable StandardBody standard,
      Map<String, String> inputs) {
    static SideBody of(Side side) {
      return switch (side.assessment()) {
        case null ->
            new SideBody(
                side.rosterId(),
                side.cutOffAt(),
                false,
                "0.00",
                side.held(),
                NO_CASE,
                "不应发放：没有已确认的登记",
                "not due: no case was confirmed",
                null,
                null,
                null,
                null,
                null,
                Map.of());
        case Entitled e ->
            new SideBody(
                side.rosterId(),
                side.cutOffAt(),
                true,
                e.amount().toString(),
                side.held(),
                null,
                "应发放 " + e.amount() + " 元，" + e.band().replace('_', '–') + " 岁档",
                "due: " + e.amount() + " yuan, band " + e.band(),
                side.caseId(),
                e.grounds().rule().toString(),
                e.grounds().citation().toString(),
                e.band(),
                StandardBody.of(e.standard()),
                inputs(e.grounds()));
        case NotEntitled not ->
            new SideBody(
                side.rosterId(),
                side.cutOffAt(),
                false,
                "0.00",
                side.held(),
                not.reason(),
                "不应发放：" + NotDue.valueOf(not.reason()).chinese(),
                "not due: " + NotDue.valueOf(not.reason()).english(),
                side.caseId(),
                not.grounds().rule().toString(),
                not.grounds().citation().toString(),
                null,
                null,
                inputs(not.grounds()));
      };
    }

    private static Map<String, String> inputs(Grounds grounds) {
      return grounds.inputs();
    }
  }

  record OrderedBody(
      UUID paymentId, int n, String yuan, UUID rosterId, String rosterMonth, Instant orderedAt) {
    static OrderedBody of(OrderedLine line) {
      return new OrderedBody(
          line.paymentId(),
          line.n(),
          line.amount().toString(),
          line.rosterId(),
          line.rosterMonth().toString(),
          line.orderedAt());
    }
  }

  record FoundBody(
      UUID id, @Schema(description = "多发; a reversal is below zero") String yuan, UUID rosterId) {
    static FoundBody of(Found found) {
      return new FoundBody(found.id(), found.amount().toString(), found.rosterId());
    }
  }

  /** 说明. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExplanationBody(
      UUID personId,
      @Schema(description = "the record that stands for the person") UUID subject,
      String month,
      @Nullable String county,
      @Schema(description = "当时所知: as a roster knew it; absent when there was none")
          @Nullable SideBody then,
      @Schema(description = "现在所知") SideBody now,
      List<OrderedBody> ordered,
      List<FoundBody> overpayments,
      List<FactBody> facts) {
    static ExplanationBody of(Explanation e) {
      return new ExplanationBody(
          e.personId(),
          e.subject(),
          e.month().toString(),
          e.county() == null ? null : e.county().code(),
          e.then() == null ? null : SideBody.of(e.then()),
          SideBody.of(e.now()),
          e.ordered().stream().map(OrderedBody::of).toList(),
          e.found().stream().map(FoundBody::of).toList(),
          e.facts().stream().map(FactBody::of).toList());
    }
  }
}
