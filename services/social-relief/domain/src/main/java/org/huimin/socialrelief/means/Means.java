package org.huimin.socialrelief.means;

import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.means.AssetFinding.Verdict;

/**
 * 经济状况认定: what was verified of a household at one time: items and findings, no sum. It holds from
 * the month of the decision that rests on it; small changes within the check period change nothing
 * (民发〔2021〕57号 art. 31).
 *
 * @param id by which a case names it: the case itself holds no income
 */
public record Means(UUID id, List<IncomeItem> items, List<AssetFinding> assets) {

  /** 财产是否符合规定: what all findings come to. */
  public enum AssetConclusion {
    WITHIN_RULE,
    TO_REVIEW,
    EXCEEDS
  }

  public Means {
    items = List.copyOf(items);
    assets = List.copyOf(assets);
  }

  public static Means of(UUID id, List<IncomeItem> items) {
    return new Means(id, items, List.of());
  }

  /** The same when two have looked at what was hit: a hit alone speaks against nobody. */
  public Means lookedAt() {
    return new Means(
        id, items, assets.stream().filter(finding -> finding.verdict() != Verdict.HIT).toList());
  }

  /** Only what a person has looked at speaks against a household; a hit waits for that. */
  public AssetConclusion assetConclusion() {
    if (assets.stream().anyMatch(finding -> finding.verdict() == Verdict.EXCEEDS)) {
      return AssetConclusion.EXCEEDS;
    }
    return assets.stream().anyMatch(finding -> finding.verdict() == Verdict.HIT)
        ? AssetConclusion.TO_REVIEW
        : AssetConclusion.WITHIN_RULE;
  }
}
