package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.tekun.LimbFinding.Doubt;
import org.huimin.socialrelief.tekun.LimbFinding.Failed;
import org.huimin.socialrelief.tekun.LimbFinding.Met;
import org.huimin.socialrelief.tekun.LimbFinding.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * 无劳动能力: the cases in which somebody is unable to work, 民发〔2021〕43号 art. 5. Hearing and speech
 * alone are none of them, whatever their level.
 */
enum Incapacity implements Term {
  SIXTY_OR_OLDER("第5条第1项", "60周岁以上的老年人", "60 or older"),
  BELOW_SIXTEEN("第5条第2项", "未满16周岁的未成年人", "below 16"),
  MIND("第5条第3项", "一、二、三级智力、精神残疾", "intellectual or psychiatric, level 1 to 3"),
  LIMB("第5条第3项", "一、二级肢体残疾", "limb, level 1 or 2"),
  VISUAL("第5条第3项", "一级视力残疾", "visual, level 1"),
  LOCAL("第5条第4项", "省级民政部门规定的其他情形", "recognised as the province lets it be"),
  /** Who came below 16 goes on to 18. */
  BELOW_EIGHTEEN("第24条", "未满18周岁的供养对象", "supported and below 18"),
  AT_SCHOOL("第24条", "年满18周岁仍在义务教育或者高中阶段就读", "of age, in compulsory or senior-secondary school");

  private final String article;
  private final String chinese;
  private final String english;

  Incapacity(String article, String chinese, String english) {
    this.article = article;
    this.chinese = chinese;
    this.english = english;
  }

  Citation citation() {
    return TekunLaw.measures(article);
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /**
   * How the person stands on the day.
   *
   * @param othersRecognised whether the province lets officers recognise others
   */
  static LimbFinding of(TekunPerson person, LocalDate on, boolean othersRecognised) {
    Incapacity found = first(person, on, othersRecognised);
    if (found != null) {
      return new Met(Limb.NO_CAPACITY, found, found.citation());
    }
    return person.disability() != null && hidesItsCategories(person.disability())
        ? new Unclear(Limb.NO_CAPACITY, Doubt.CARD_HIDES_CATEGORIES)
        : new Failed(Limb.NO_CAPACITY, Limb.NO_CAPACITY.citation());
  }

  /** What keeps somebody in support who came below 16; nothing when nothing does any more. */
  static @Nullable Incapacity ofYoung(TekunPerson person, LocalDate on) {
    if (!Age.OF_AGE.isReached(person.bornOn(), on)) {
      return BELOW_EIGHTEEN;
    }
    return person.schooling().keepsInSupport() ? AT_SCHOOL : null;
  }

  private static @Nullable Incapacity first(
      TekunPerson person, LocalDate on, boolean othersRecognised) {
    if (Age.SIXTY.isReached(person.bornOn(), on)) {
      return SIXTY_OR_OLDER;
    }
    if (!Age.SIXTEEN.isReached(person.bornOn(), on)) {
      return BELOW_SIXTEEN;
    }
    Incapacity card = person.disability() == null ? null : byCard(person.disability());
    if (card != null) {
      return card;
    }
    return person.recognisedIncapable() && othersRecognised ? LOCAL : null;
  }

  /** A card of several categories counts by each of them, with its own level. */
  private static @Nullable Incapacity byCard(Disability card) {
    List<Incapacity> found =
        Stream.concat(
                Stream.ofNullable(byCategory(card.category(), card.level())),
                card.components().stream()
                    .map(one -> byCategory(one.category(), one.level()))
                    .filter(Objects::nonNull))
            .toList();
    return found.isEmpty() ? null : found.getFirst();
  }

  private static @Nullable Incapacity byCategory(Category category, int level) {
    return switch (category) {
      case INTELLECTUAL, PSYCHIATRIC -> level <= 3 ? MIND : null;
      case LIMB -> level <= 2 ? LIMB : null;
      case VISUAL -> level == 1 ? VISUAL : null;
      case HEARING, SPEECH, MULTIPLE -> null;
    };
  }

  /**
   * No component is more severe than the card, so one of level 4 hides nothing that would count.
   */
  private static boolean hidesItsCategories(Disability card) {
    return card.category() == Category.MULTIPLE && card.components().isEmpty() && card.level() <= 3;
  }
}
