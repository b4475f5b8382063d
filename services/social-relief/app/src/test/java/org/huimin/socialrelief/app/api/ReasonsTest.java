package org.huimin.socialrelief.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.huimin.socialrelief.dibaocase.MonthFacts;
import org.huimin.socialrelief.dibaocase.PaidElsewhere;
import org.huimin.socialrelief.policy.NotDue;
import org.junit.jupiter.api.Test;

final class ReasonsTest {

  @Test
  void a_reason_of_the_case_of_the_rule_and_of_the_unit_is_said_in_words() {
    assertEquals("低保边缘家庭，不发放低保金", Reasons.of(MonthFacts.Why.MARGINAL.name()).chinese());
    assertEquals(
        "the income is not below the standard",
        Reasons.of(NotDue.INCOME_NOT_BELOW_STANDARD.name()).english());
    assertEquals("由本案另一保障单元领取", Reasons.of(PaidElsewhere.PAID_TO_ANOTHER_UNIT.name()).chinese());
    assertThrows(IllegalArgumentException.class, () -> Reasons.of("BECAUSE"));
  }
}
