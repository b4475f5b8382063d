package org.huimin.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huimin.privacy.Plants.Plant;
import org.junit.jupiter.api.Test;

class SearchTest {

  private final List<Plant> plants = Plants.at(0).all();
  private final Search search = new Search(plants.stream().map(Plant::secret).toList());

  @Test
  void every_form_is_found_wherever_it_stands() throws IOException {
    byte[] noise = new byte[(1 << 20) - 11];
    new Random(1).nextBytes(noise);
    for (Plant plant : plants) {
      search.in(
          plant.how(),
          new SequenceInputStream(
              new ByteArrayInputStream(noise), new ByteArrayInputStream(plant.bytes())));
      assertTrue(search.found(plant.secret()), plant.how());
    }
  }

  @Test
  void what_is_not_there_is_not_found() throws IOException {
    byte[] noise = new byte[8 << 20];
    new Random(2).nextBytes(noise);
    search.in("noise", new ByteArrayInputStream(noise));
    assertEquals(Set.of(), search.sightings());
  }
}
