package org.huimin.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.huimin.relief.Picture.Item;
import org.huimin.relief.Picture.Kind;
import org.junit.jupiter.api.Test;

/** What no household has is not asked of the reckoning. */
class RandomPicturesTest {

  private static final long STANDARD_YEAR_FEN = 9_120_00;

  @Test
  void nobody_has_the_central_part_of_a_pension_twice() {
    RandomPictures pictures = new RandomPictures(new Random(163));
    for (int household = 0; household < 5_000; household++) {
      List<Item> central =
          pictures.items(9, STANDARD_YEAR_FEN).stream()
              .filter(item -> item.kind() == Kind.CENTRAL_BASIC_PENSION)
              .toList();
      assertEquals(new HashSet<>(central).size(), central.size(), central::toString);
    }
  }
}
