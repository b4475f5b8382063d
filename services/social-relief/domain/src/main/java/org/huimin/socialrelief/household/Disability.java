package org.huimin.socialrelief.household;

import java.util.List;

/**
 * 残疾: what a disability card says.
 *
 * @param level 1, the most severe, to 4
 * @param components of a card of several categories 多重残疾; empty where they are not known
 */
public record Disability(Category category, int level, List<Component> components) {

  /** 残疾类别: the categories of the card, in the order of their numbers 1 to 7. */
  public enum Category {
    VISUAL,
    HEARING,
    SPEECH,
    LIMB,
    INTELLECTUAL,
    PSYCHIATRIC,
    MULTIPLE;

    boolean isOfMind() {
      return this == INTELLECTUAL || this == PSYCHIATRIC;
    }
  }

  /** One of several categories, with its own level. */
  public record Component(Category category, int level) {}

  /**
   * @throws IllegalArgumentException when the level is none of 1 to 4
   */
  public Disability {
    components = List.copyOf(components);
    if (level < 1 || level > 4) {
      throw new IllegalArgumentException("a disability card has levels 1 to 4, not " + level);
    }
  }

  public static Disability of(Category category, int level) {
    return new Disability(category, level, List.of());
  }

  /** 重度残疾: level 1 or 2 of any category. */
  public boolean isSevere() {
    return level <= 2;
  }

  /** Level 3 of an intellectual or psychiatric disability 三级智力、精神残疾. */
  public boolean isOfMindLevel3() {
    return (level == 3 && category.isOfMind())
        || components.stream().anyMatch(c -> c.category().isOfMind() && c.level() == 3);
  }

  /** A card of level 3 that hides what its categories are: a person has to look. */
  public boolean hidesWhatLevel3Is() {
    return level == 3 && category == Category.MULTIPLE && components.isEmpty();
  }
}
