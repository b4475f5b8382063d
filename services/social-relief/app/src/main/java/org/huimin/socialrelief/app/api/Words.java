package org.huimin.socialrelief.app.api;

import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.household.Term;

/** 双语: the same in Chinese and in English, as an explanation says everything. */
public record Words(String chinese, String english) implements Term {

  static Words of(Term term) {
    return new Words(term.chinese(), term.english());
  }

  static Words due(Money amount) {
    return new Words("应发放 " + amount + " 元", "due: " + amount + " yuan");
  }

  static Words notDue(Term reason) {
    return new Words("不应发放：" + reason.chinese(), "not due: " + reason.english());
  }

  static Words of(Assessment found) {
    return switch (found) {
      case Entitled due -> due(due.amount());
      case NotEntitled not -> notDue(Reasons.of(not.reason()));
    };
  }

  /** This first, then the other; an empty one adds nothing. */
  Words then(String between, Words other) {
    return new Words(
        chinese + (other.chinese.isEmpty() ? "" : between + other.chinese),
        english + (other.english.isEmpty() ? "" : between + other.english));
  }
}
