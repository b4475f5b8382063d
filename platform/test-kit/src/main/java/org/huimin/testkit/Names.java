package org.huimin.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** Words that say nothing about the thing they name. */
final class Names {

  private static final Set<String> EMPTY_LAST_WORDS =
      Set.of(
          "Impl",
          "Util",
          "Utils",
          "Helper",
          "Manager",
          "Processor",
          "Base",
          "Common",
          "Dto",
          "Data",
          "Info");

  private static final Set<String> EMPTY_FIRST_WORDS = Set.of("Abstract", "Base", "Common");

  private Names() {}

  static ArchCondition<JavaClass> sayWhatTheyAre() {
    return new ArchCondition<>("have names that say what they are") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // Generated beside ours: Quarkus' and Hibernate's names are not ours to choose.
        String name = type.getSimpleName();
        if (name.isEmpty() || name.contains("_") || name.contains("-")) {
          return;
        }
        List<String> words = words(name);
        if (EMPTY_LAST_WORDS.contains(words.getLast())
            || EMPTY_FIRST_WORDS.contains(words.getFirst())) {
          events.add(SimpleConditionEvent.violated(type, type.getName()));
        }
      }
    };
  }

  /** {@code PayeeAccountDTO} is Payee, Account, Dto. */
  private static List<String> words(String name) {
    return List.of(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1)).stream()
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
        .toList();
  }
}
