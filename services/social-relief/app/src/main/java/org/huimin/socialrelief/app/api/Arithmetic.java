package org.huimin.socialrelief.app.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huimin.kernel.Assessment;
import org.huimin.socialrelief.policy.Component;
import org.huimin.socialrelief.policy.Step;

/**
 * 计算过程: every component tells the whole household; what they tell alike is told once.
 *
 * @param together the lines all components begin with
 * @param own what each adds
 */
record Arithmetic(List<Step> together, Map<Component, List<Step>> own) {

  static final Arithmetic NONE = new Arithmetic(List.of(), Map.of());

  static Arithmetic of(Map<Component, Assessment> components) {
    Map<Component, List<Step>> all = new EnumMap<>(Component.class);
    components.forEach(
        (component, found) -> all.put(component, Step.read(found.grounds().inputs())));
    int alike = alike(List.copyOf(all.values()));
    Map<Component, List<Step>> own = new EnumMap<>(Component.class);
    all.forEach((component, steps) -> own.put(component, steps.subList(alike, steps.size())));
    return new Arithmetic(
        all.values().stream().findFirst().map(steps -> steps.subList(0, alike)).orElse(List.of()),
        own);
  }

  private static int alike(List<List<Step>> all) {
    int alike = 0;
    while (alikeAt(all, alike)) {
      alike++;
    }
    return alike;
  }

  private static boolean alikeAt(List<List<Step>> all, int i) {
    return !all.isEmpty()
        && all.stream()
            .allMatch(steps -> i < steps.size() && steps.get(i).equals(all.getFirst().get(i)));
  }
}
