package org.huimin.testkit;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What keeps a decision repeatable. Targets are matched by owner and name, not by signature, so
 * that overloads ({@code now(clock)}) and method references ({@code LocalDate::now}) are met too.
 */
final class Purity {

  private static final String NEW = "<init>";

  private static final Set<String> FORBIDDEN_OWNERS =
      Set.of(
          "java.time.Clock",
          "java.time.InstantSource",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Timer",
          "java.lang.Thread",
          "java.lang.Runtime",
          "java.lang.ProcessHandle",
          "java.lang.System$Logger");

  private static final Map<String, Set<String>> FORBIDDEN_NAMES =
      Map.of(
          "java.lang.System",
          Set.of(
              "currentTimeMillis", "nanoTime", "getenv", "getProperty", "getLogger", "out", "err"),
          "java.lang.Math",
          Set.of("random"),
          "java.lang.StrictMath",
          Set.of("random"),
          "java.util.UUID",
          Set.of("randomUUID"),
          "java.util.Collections",
          Set.of("shuffle"),
          "java.util.Calendar",
          Set.of("getInstance"),
          "java.util.GregorianCalendar",
          Set.of(NEW, "getInstance"),
          "java.util.Date",
          Set.of(NEW),
          "java.time.ZoneId",
          Set.of("systemDefault"),
          "java.util.TimeZone",
          Set.of("getDefault"));

  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  /** The same as the class file writes them in the name of an array. */
  private static final Set<String> FLOATING_IN_ARRAYS =
      Set.of("F", "D", "Ljava.lang.Float;", "Ljava.lang.Double;");

  private Purity() {}

  static ArchCondition<JavaClass> notAskTheWorld() {
    return new ArchCondition<>("not ask a clock, a random source or the environment") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        accesses(type)
            .filter(access -> asksTheWorld(access.getTarget()))
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
      }
    };
  }

  private static boolean asksTheWorld(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || FORBIDDEN_OWNERS.contains(owner)
        || FORBIDDEN_NAMES.getOrDefault(owner, Set.of()).contains(name);
  }

  static ArchCondition<JavaClass> notUseFloatingPoint() {
    return new ArchCondition<>("not use floating point") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (floating(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName()));
          }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (floating(unit.getRawReturnType())
              || unit.getRawParameterTypes().stream().anyMatch(Purity::floating)) {
            events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
          }
        }
        accesses(type)
            .filter(access -> yieldsFloating(access.getTarget()))
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
      }
    };
  }

  private static boolean yieldsFloating(AccessTarget target) {
    if (FLOATING.contains(target.getOwner().getName())) {
      return true;
    }
    return switch (target) {
      case AccessTarget.FieldAccessTarget field -> floating(field.getRawType());
      case AccessTarget.CodeUnitAccessTarget unit ->
          floating(unit.getRawReturnType())
              || unit.getRawParameterTypes().stream().anyMatch(Purity::floating);
      default -> false;
    };
  }

  /** By name: an array of a class that is not imported does not know what it is an array of. */
  private static boolean floating(JavaClass type) {
    String name = type.getName();
    int dimensions = name.lastIndexOf('[') + 1;
    return dimensions == 0
        ? FLOATING.contains(name)
        : FLOATING_IN_ARRAYS.contains(name.substring(dimensions));
  }

  static ArchCondition<JavaClass> haveFinalFieldsOnly() {
    return new ArchCondition<>("have final fields only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (!field.getModifiers().contains(JavaModifier.FINAL)
              && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName()));
          }
        }
      }
    };
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass type) {
    return Stream.concat(
        type.getAccessesFromSelf().stream(),
        Stream.concat(
            type.getMethodReferencesFromSelf().stream(),
            type.getConstructorReferencesFromSelf().stream()));
  }
}
