package org.huimin.socialrelief.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Grounds;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.MonthHistory.Found;
import org.huimin.monthlyrun.MonthHistory.OrderedLine;
import org.huimin.programme.explanations.FactBody;
import org.huimin.programme.explanations.StandardBody;
import org.huimin.socialrelief.app.handling.Explanations.Explanation;
import org.huimin.socialrelief.app.handling.Explanations.Judgement;
import org.huimin.socialrelief.app.handling.Explanations.Side;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.policy.Step;
import org.huimin.socialrelief.policy.Wording;
import org.jspecify.annotations.Nullable;

/** 说明答复: what is answered about one month of one household; none of it prints itself. */
final class ExplanationBodies {

  private static final String NO_CASE = "NO_CONFIRMED_CASE";
  private static final Words WITHOUT_CASE =
      Words.notDue(new Words("没有已确认的个案", "no case was confirmed"));

  private ExplanationBodies() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepBody(
      String kind,
      String part,
      @Schema(description = "a member, an item, an option; absent where the kind says it all")
          @Nullable String what,
      @Nullable String value,
      @Schema(description = "document and article; absent for a sum") @Nullable String basis,
      String chinese,
      String english) {
    static StepBody of(Step step) {
      return new StepBody(
          step.kind().name(),
          step.part().name(),
          present(step.what()),
          present(step.value()),
          present(step.basis()),
          Wording.chinese(step),
          Wording.english(step));
    }

    private static @Nullable String present(String text) {
      return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
      return "StepBody";
    }
  }

  /** Due with its amount and standard, or not due with its reason. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ComponentBody(
      String component,
      boolean due,
      String yuan,
      @Nullable String reason,
      String chinese,
      String english,
      @Nullable String band,
      @Nullable StandardBody standard,
      @Schema(description = "what the component adds to the lines of the household")
          List<StepBody> lines) {
    static ComponentBody of(Component component, Assessment found, List<Step> own) {
      Words said = Words.of(component).then(" · ", Words.of(found));
      Entitled due = found instanceof Entitled e ? e : null;
      return new ComponentBody(
          component.name(),
          due != null,
          (due == null ? Money.ZERO : due.amount()).toString(),
          found instanceof NotEntitled not ? not.reason() : null,
          said.chinese(),
          said.english(),
          due == null ? null : due.band(),
          due == null ? null : StandardBody.of(due.standard()),
          own.stream().map(StepBody::of).toList());
    }

    @Override
    public String toString() {
      return "ComponentBody";
    }
  }

  /** The month as it was known at one moment. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SideBody(
      @Schema(description = "whose cut-off it is; absent for what is known now")
          @Nullable UUID rosterId,
      @Nullable Instant cutOffAt,
      boolean due,
      @Schema(description = "all components together") String yuan,
      @Schema(description = "搁置: facts are parked, nothing is ordered until people have looked")
          boolean held,
      @Nullable String reason,
      String chinese,
      String english,
      @Nullable UUID enrolmentId,
      @Schema(description = "the household, or the person who has it alone") @Nullable UUID subject,
      @Schema(description = "领款账户: absent while nobody can receive, what is owed is held back")
          @Nullable UUID payeeId,
      @Nullable String programme,
      @Nullable String county,
      @Nullable String rule,
      @Nullable String article,
      @Schema(description = "the arithmetic of the household, line by line") List<StepBody> lines,
      List<ComponentBody> components) {
    static SideBody of(Side side) {
      Judgement judged = side.judgement();
      return judged == null ? noCase(side) : of(side, judged, Arithmetic.of(judged.components()));
    }

    private static SideBody noCase(Side side) {
      return new SideBody(
          side.rosterId(),
          side.cutOffAt(),
          false,
          Money.ZERO.toString(),
          false,
          NO_CASE,
          WITHOUT_CASE.chinese(),
          WITHOUT_CASE.english(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of());
    }

    private static SideBody of(Side side, Judgement judged, Arithmetic arithmetic) {
      Money sum = sum(judged.components());
      Assessment basic = Objects.requireNonNull(judged.components().get(Component.BASIC));
      Grounds grounds = basic.grounds();
      Words said = sum.isPositive() ? Words.due(sum) : Words.of(basic);
      return new SideBody(
          side.rosterId(),
          side.cutOffAt(),
          sum.isPositive(),
          sum.toString(),
          judged.held(),
          !sum.isPositive() && basic instanceof NotEntitled not ? not.reason() : null,
          said.chinese(),
          said.english(),
          judged.caseId(),
          judged.subject(),
          judged.payeeId(),
          judged.area().programme(),
          judged.county().code(),
          grounds.rule().toString(),
          grounds.citation().toString(),
          arithmetic.together().stream().map(StepBody::of).toList(),
          components(judged.components(), arithmetic));
    }

    private static Money sum(Map<Component, Assessment> components) {
      Money sum = Money.ZERO;
      for (Assessment one : components.values()) {
        if (one instanceof Entitled due) {
          sum = sum.plus(due.amount());
        }
      }
      return sum;
    }

    private static List<ComponentBody> components(
        Map<Component, Assessment> components, Arithmetic arithmetic) {
      return components.entrySet().stream()
          .map(
              one ->
                  ComponentBody.of(
                      one.getKey(),
                      one.getValue(),
                      arithmetic.own().getOrDefault(one.getKey(), List.of())))
          .toList();
    }

    @Override
    public String toString() {
      return "SideBody";
    }
  }

  record OrderedBody(
      UUID paymentId,
      String component,
      int n,
      String yuan,
      UUID rosterId,
      String rosterMonth,
      Instant orderedAt) {
    static OrderedBody of(OrderedLine line) {
      return new OrderedBody(
          line.paymentId(),
          line.component(),
          line.n(),
          line.amount().toString(),
          line.rosterId(),
          line.rosterMonth().toString(),
          line.orderedAt());
    }
  }

  record FoundBody(
      UUID id,
      String component,
      @Schema(description = "多发; a reversal is below zero") String yuan,
      UUID rosterId) {
    static FoundBody of(Found found) {
      return new FoundBody(
          found.id(), found.component(), found.amount().toString(), found.rosterId());
    }
  }

  /** 说明. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExplanationBody(
      UUID householdId,
      String month,
      @Schema(description = "当时所知: as a roster knew it; absent when there was none")
          @Nullable SideBody then,
      @Schema(description = "现在所知") SideBody now,
      List<OrderedBody> ordered,
      List<FoundBody> overpayments,
      List<FactBody> facts) {
    static ExplanationBody of(Explanation e) {
      return new ExplanationBody(
          e.householdId(),
          e.month().toString(),
          e.then() == null ? null : SideBody.of(e.then()),
          SideBody.of(e.now()),
          e.ordered().stream().map(OrderedBody::of).toList(),
          e.found().stream().map(FoundBody::of).toList(),
          e.facts().stream().map(FactBody::of).toList());
    }

    @Override
    public String toString() {
      return "ExplanationBody";
    }
  }
}
