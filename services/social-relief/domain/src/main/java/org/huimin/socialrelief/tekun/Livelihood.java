package org.huimin.socialrelief.tekun;

import org.huimin.kernel.Money;
import org.huimin.socialrelief.means.Means;

/**
 * 生活来源: what one person lives on.
 *
 * @param means as verified of this person: an item that is nobody's own is theirs, one of somebody
 *     else is not
 * @param socialInsurance what medical and other social insurance pays in a year; means have no kind
 *     for it, and it never counts
 */
public record Livelihood(Means means, Money socialInsurance) {

  public static Livelihood of(Means means) {
    return new Livelihood(means, Money.ZERO);
  }
}
