package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import org.huimin.socialrelief.household.Term;
import org.jspecify.annotations.Nullable;

/** 对象类别: of which kind the people are whom the support is for, 民发〔2021〕43号 art. 4. */
enum PersonKind implements Term {
  OLDER("老年人", "older"),
  MINOR("未成年人", "a minor"),
  DISABLED("残疾人", "disabled");

  private final String chinese;
  private final String english;

  PersonKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** The first that holds on the day; nothing where none does. */
  static @Nullable PersonKind of(TekunPerson person, LocalDate on) {
    if (Age.SIXTY.isReached(person.bornOn(), on)) {
      return OLDER;
    }
    if (!Age.OF_AGE.isReached(person.bornOn(), on)) {
      return MINOR;
    }
    return person.disability() == null ? null : DISABLED;
  }
}
