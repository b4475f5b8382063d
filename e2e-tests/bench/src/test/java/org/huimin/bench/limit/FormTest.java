package org.huimin.bench.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final Line MODEL = line(1);
  private static final String TEXT =
      "{\"paymentId\":\"%s\",\"subject\":\"%s\",\"amount\":\"80.00\"}";

  private final Form form =
      Form.of(TEXT.formatted(MODEL.payment(), MODEL.subject()).getBytes(US_ASCII), MODEL);

  @Test
  void another_line_has_its_own_ids_in_the_same_places() {
    Line other = line(2);
    byte[] filled = form.fill(other);
    assertEquals(TEXT.formatted(other.payment(), other.subject()), new String(filled, US_ASCII));
    assertEquals(other.subject(), Form.read(filled, form.at(Id.SUBJECT)));
  }

  @Test
  void only_what_an_id_stands_in_differs() {
    int subject = form.at(Id.SUBJECT);
    assertTrue(form.hasHole(subject + 35, subject + 40));
    assertFalse(form.hasHole(subject + 36, subject + 40));
  }

  private static Line line(int seed) {
    UUID[] ids = new UUID[5];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = UUID.nameUUIDFromBytes((seed + "/" + i).getBytes(US_ASCII));
    }
    return new Line(ids[0], ids[1], ids[2], ids[3], ids[4], 0, 1, 0);
  }
}
