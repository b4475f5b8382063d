package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import org.huimin.local.SyntheticPeople.Elder;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  @Test
  void the_check_digit_is_the_handbooks() {
    for (String number :
        new String[] {"530899194511300011", "530899193602290029", "53089919460315009X"}) {
      assertEquals(number.charAt(17), SyntheticPeople.checkDigit(number.substring(0, 17)));
    }
  }

  @Test
  void nobody_is_a_real_person_and_cards_pass_luhn() {
    for (Elder elder : new SyntheticPeople(7).settled(MONTH, 500)) {
      String number = elder.idNumber();
      assertTrue(number.startsWith("530899"));
      assertEquals(number.charAt(17), SyntheticPeople.checkDigit(number.substring(0, 17)));
      if (elder.card()) {
        String card = elder.account();
        assertEquals(
            card.charAt(card.length() - 1) - '0',
            SyntheticPeople.luhnDigit(card.substring(0, card.length() - 1)));
      }
    }
  }

  @Test
  void the_wrong_check_digit_is_wrong() {
    String number = new SyntheticPeople(7).withWrongCheckDigit(MONTH).idNumber();
    assertNotEquals(number.charAt(17), SyntheticPeople.checkDigit(number.substring(0, 17)));
  }
}
