package org.huimin.socialrelief.household;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 城乡认定: what is told of where a household lives and is registered, and what an officer found. Which
 * of the two places counts is the county's to say (最低生活保障审核确认办法 leaves it to it).
 *
 * @param found by the officer; nothing where the place alone says it
 * @param residence of where they live 经常居住地
 * @param registration of where they are registered 户籍地
 */
public record AreaFinding(
    @Nullable Area found,
    @Nullable UrbanRuralCode residence,
    @Nullable UrbanRuralCode registration) {

  /** 认定依据: which place counts. */
  public enum By {
    RESIDENCE,
    REGISTRATION
  }

  /** 认定依据: the place that counted, by its 城乡分类代码. */
  public record Basis(By by, String code) {}

  /** An officer's alone. */
  public static AreaFinding of(Area found) {
    return new AreaFinding(found, null, null);
  }

  /** The place that counts, where it was told. */
  public Optional<Basis> basis(By by) {
    return place(by).map(place -> new Basis(by, place.code()));
  }

  /** What the household is; nothing where neither the place that counts nor the officer says it. */
  public Optional<Area> area(By by) {
    return place(by).map(UrbanRuralCode::area).or(() -> Optional.ofNullable(found));
  }

  private Optional<UrbanRuralCode> place(By by) {
    return Optional.ofNullable(by == By.RESIDENCE ? residence : registration);
  }

  /** Whether the officer found what the place that counts does not say. */
  public boolean contradicts(By by) {
    return found != null && area(by).filter(area -> area != found).isPresent();
  }
}
