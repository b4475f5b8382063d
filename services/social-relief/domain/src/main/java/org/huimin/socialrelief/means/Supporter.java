package org.huimin.socialrelief.means;

import java.util.UUID;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * 赡养人: somebody outside of the household who owes support to one of it, and what was found of them.
 *
 * @param kind as what the support counts
 * @param personId whom they owe it; nothing for the household
 */
public record Supporter(IncomeKind kind, @Nullable UUID personId, Told told) {

  /** 核查情况: what their household has, or why nothing is asked of them. */
  public sealed interface Told permits Household, Support.Waiver {}

  /**
   * 赡养人家庭.
   *
   * @param income of all who live in it, a year
   * @param persons how many do
   * @param among how many households they support, this one included
   */
  public record Household(Money income, int persons, int among) implements Told {

    /**
     * @throws IllegalArgumentException when nobody lives in it or is supported
     */
    public Household {
      if (persons < 1 || among < 1) {
        throw new IllegalArgumentException("a supporter's household is of one and supports one");
      }
    }
  }

  /**
   * @throws IllegalArgumentException when the kind is none of support
   */
  public Supporter {
    if (!kind.isSupport()) {
      throw new IllegalArgumentException(kind + " is no support");
    }
  }

  /** Whether the item tells of what they owe, too: what is the household's is everybody's. */
  public boolean isToldBy(IncomeItem item) {
    return item.kind() == kind
        && (personId == null || item.personId() == null || personId.equals(item.personId()));
  }
}
