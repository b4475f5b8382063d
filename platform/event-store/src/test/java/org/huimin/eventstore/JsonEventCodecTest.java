package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonEventCodecTest {

  sealed interface Fact {
    record Paid(
        UUID id,
        Money amount,
        YearMonth month,
        LocalDate dueOn,
        DivisionCode county,
        @Nullable String note)
        implements Fact {

      public boolean isLarge() {
        return true;
      }

      public String getSecret() {
        return "computed";
      }
    }

    record Ended() implements Fact {}
  }

  private static final String PAID = "org.huimin.test.Paid.v1";

  private final JsonEventCodec<Fact> codec =
      new JsonEventCodec<>(
          Map.of(PAID, Fact.Paid.class, "org.huimin.test.Ended.v1", Fact.Ended.class));

  private final Fact.Paid paid =
      new Fact.Paid(
          new UUID(1, 2),
          Money.of("80"),
          YearMonth.of(2026, 4),
          LocalDate.of(2026, 5, 10),
          DivisionCode.of("530802"),
          null);

  @Test
  void only_components_are_written_amounts_as_text_and_dates_in_ISO() {
    assertEquals(PAID, codec.typeOf(paid));
    assertEquals(
        "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"amount\":\"80.00\","
            + "\"month\":\"2026-04\",\"dueOn\":\"2026-05-10\",\"county\":\"530802\"}",
        new String(codec.write(paid), UTF_8));
  }

  @Test
  void what_was_written_is_read_back() {
    assertEquals(paid, codec.read(PAID, codec.write(paid)));
    assertEquals(
        new Fact.Ended(), codec.read("org.huimin.test.Ended.v1", codec.write(new Fact.Ended())));
  }

  @Test
  void a_field_from_a_later_schema_is_ignored() {
    String later = new String(codec.write(paid), UTF_8).replace("{", "{\"later\":[1],");
    assertEquals(paid, codec.read(PAID, later.getBytes(UTF_8)));
  }

  @Test
  void an_amount_as_a_number_a_doubled_field_and_an_unknown_type_are_refused() {
    String written = new String(codec.write(paid), UTF_8);
    assertRefused(PAID, written.replace("\"80.00\"", "80.00"));
    assertRefused(PAID, written.replace("\"80.00\"", "\"8e1\""));
    assertRefused(PAID, written.replace("{", "{\"amount\":\"1.00\","));
    assertRefused(PAID, written + "{}");
    assertRefused("org.huimin.test.Other.v1", written);
  }

  private void assertRefused(String type, String payload) {
    assertThrows(
        IllegalArgumentException.class, () -> codec.read(type, payload.getBytes(UTF_8)), payload);
  }
}
