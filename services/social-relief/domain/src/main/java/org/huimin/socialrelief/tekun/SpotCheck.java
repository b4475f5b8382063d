package org.huimin.socialrelief.tekun;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.HashedId;

/**
 * 随机抽查: which files the county looks into itself, 30 of a hundred or more (民发〔2021〕43号 art. 16). A
 * file is drawn by what it and the seed hash to, so an auditor who has both draws the same ones
 * again, in whatever order the files come. The seed is chosen before anybody knows the files.
 *
 * @param files all that could be drawn, in the order of their ids
 * @param drawn in the order they were drawn
 */
public record SpotCheck(String seed, int percent, List<UUID> files, List<UUID> drawn) {

  private static final int AT_LEAST_PERCENT = 30;

  public SpotCheck {
    files = List.copyOf(files);
    drawn = List.copyOf(drawn);
  }

  /**
   * Draws the files.
   *
   * @param percent of all files, rounded up to a whole file
   * @throws IllegalArgumentException when it is less than the measures ask for, or more than all
   */
  public static SpotCheck draw(String seed, int percent, Collection<UUID> files) {
    if (percent < AT_LEAST_PERCENT || percent > 100) {
      throw new IllegalArgumentException(
          "a spot check is of 30 to 100 percent of the files, not of " + percent);
    }
    List<UUID> all = files.stream().distinct().sorted().toList();
    List<UUID> drawn =
        all.stream()
            .sorted(Comparator.comparing(file -> HashedId.of("spot-check", seed, file.toString())))
            .limit((all.size() * (long) percent + 99) / 100)
            .toList();
    return new SpotCheck(seed, percent, all, drawn);
  }

  /** Whether the same is drawn again from what was recorded. */
  public boolean isRepeated() {
    return percent >= AT_LEAST_PERCENT && percent <= 100 && equals(draw(seed, percent, files));
  }
}
