package org.huimin.socialrelief.app.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.Assessment;
import org.huimin.socialrelief.app.handling.Explanations.Explanation;
import org.huimin.socialrelief.app.handling.Explanations.Judgement;
import org.huimin.socialrelief.app.handling.Explanations.Side;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.policy.Step;
import org.jspecify.annotations.Nullable;

/** 说明单: the lines of an explanation as they are printed, part by part. */
public final class ExplanationSheet {

  private static final Words COMPONENTS = new Words("发放项目", "components");

  /** What the template shows under one heading. */
  public record Part(Words title, List<SheetRow> rows) {}

  private ExplanationSheet() {}

  /**
   * What each component came to, then the parts of the household, then what a component adds.
   *
   * @param names that the registry told the officer who prints
   */
  static List<Part> parts(Explanation explanation, Map<UUID, String> names) {
    SheetRows rows = new SheetRows(new SheetPersons(SheetPersons.in(explanation), names));
    Arithmetic then = arithmetic(explanation.then());
    Arithmetic now = arithmetic(explanation.now());
    List<Part> parts = new ArrayList<>();
    add(parts, COMPONENTS, results(explanation));
    for (Step.Part part : Step.Part.values()) {
      add(parts, Words.of(part), rows.of(of(part, then), of(part, now)));
    }
    for (Component component : Component.values()) {
      add(parts, Words.of(component), rows.of(own(component, then), own(component, now)));
    }
    return parts;
  }

  private static List<SheetRow> results(Explanation explanation) {
    List<SheetRow> results = new ArrayList<>();
    for (Component component : Component.values()) {
      Words then = result(component, explanation.then());
      Words now = result(component, explanation.now());
      if (then != null || now != null) {
        results.add(new SheetRow(Words.of(component), "", then, now));
      }
    }
    return results;
  }

  private static void add(List<Part> parts, Words title, List<SheetRow> rows) {
    if (!rows.isEmpty()) {
      parts.add(new Part(title, rows));
    }
  }

  private static Arithmetic arithmetic(@Nullable Side side) {
    Judgement judged = side == null ? null : side.judgement();
    return judged == null ? Arithmetic.NONE : Arithmetic.of(judged.components());
  }

  private static List<Step> of(Step.Part part, Arithmetic arithmetic) {
    return arithmetic.together().stream().filter(step -> step.part() == part).toList();
  }

  private static List<Step> own(Component component, Arithmetic arithmetic) {
    return arithmetic.own().getOrDefault(component, List.of());
  }

  private static @Nullable Words result(Component component, @Nullable Side side) {
    Judgement judged = side == null ? null : side.judgement();
    Assessment found = judged == null ? null : judged.components().get(component);
    return found == null ? null : Words.of(found);
  }
}
