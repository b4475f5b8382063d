package org.huimin.socialrelief.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Support;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.register.MeansEvent.IncomeAssessed;
import org.huimin.socialrelief.register.MeansEvent.Item;
import org.junit.jupiter.api.Test;

class MeansFileTest {

  private static final UUID WHO = new UUID(5308, 1);

  @Test
  void what_was_told_reckoned_and_waived_comes_back_as_it_was() {
    List<IncomeItem> items =
        List.of(
            new IncomeItem(IncomeKind.WAGE_EARNED, WHO, Money.of("900.00"), Period.MONTH),
            IncomeItem.reckoned(
                IncomeKind.SUPPORT_FROM_CHILDREN,
                WHO,
                new Support.Surplus(
                    new Supporter.Household(Money.of("60000.00"), 3, 2),
                    Money.of("9120.00"),
                    new BigDecimal("1.5"),
                    50,
                    new Citation("通知", "第1条"))),
            IncomeItem.reckoned(IncomeKind.OTHER_SUPPORT, null, Support.Waiver.SUPPORTER_UNABLE));
    IncomeAssessed assessed =
        new IncomeAssessed(
            new UUID(1, 1),
            new UUID(2, 2),
            LocalDate.parse("2026-03-05"),
            null,
            null,
            List.of(),
            items.stream().map(Item::of).toList());
    assertEquals(items, MeansFile.of(List.of(assessed)).orElseThrow().means().items());
  }
}
