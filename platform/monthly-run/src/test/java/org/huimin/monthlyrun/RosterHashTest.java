package org.huimin.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RosterHashTest {

  @Test
  void a_hash_is_what_its_definition_gives_without_this_code() {
    assertEquals(
        "c8ef69c2fd8d16e7e675ee044f41955d428b41bcd7b3dea33d4360a132b6f9e9",
        hash(List.of("one", "two"), List.of("three")));
  }

  @Test
  void no_line_passes_for_an_overpayment_and_no_two_for_one() {
    String hash = hash(List.of("one", "two"), List.of("three"));
    assertNotEquals(hash, hash(List.of("one"), List.of("two", "three")));
    assertNotEquals(hash, hash(List.of("onetwo"), List.of("three")));
    assertNotEquals(hash, hash(List.of("two", "one"), List.of("three")));
  }

  @Test
  void a_copy_goes_on_by_itself() {
    RosterHash whole = new RosterHash();
    whole.addLine("one".getBytes(UTF_8));
    RosterHash copy = whole.copy();
    whole.addLine("other".getBytes(UTF_8));
    copy.addLine("two".getBytes(UTF_8));
    assertEquals(hash(List.of("one", "two"), List.of()), copy.hex());
  }

  private static String hash(List<String> lines, List<String> overpayments) {
    RosterHash hash = new RosterHash();
    lines.forEach(line -> hash.addLine(line.getBytes(UTF_8)));
    overpayments.forEach(found -> hash.addOverpayment(found.getBytes(UTF_8)));
    return hash.hex();
  }
}
