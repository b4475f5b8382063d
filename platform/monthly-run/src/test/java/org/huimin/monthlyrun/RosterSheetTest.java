package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.PaymentEvent.PayType;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.junit.jupiter.api.Test;

class RosterSheetTest {

  @Test
  void a_sheet_is_csv_that_a_spreadsheet_reads() {
    assertEquals(
        "\uFEFFpaymentId,subject,month,component,payType,band,amount,payeeId,budgetLine,dueOn,"
            + "standard,article\r\n",
        RosterSheet.header());
    assertEquals(
        "00000000-0000-0001-0000-000000000002,00000000-0000-0005-0000-000000000006,2026-05,BASIC,"
            + "REGULAR,80_89,80.00,00000000-0000-0007-0000-000000000008,2081002,2026-05-08,"
            + "\"A,\"\"B\"\"\",办法 第3条\r\n",
        RosterSheet.rows(List.of(line())));
  }

  private static PaymentOrdered line() {
    return new PaymentOrdered(
        new UUID(1, 2),
        new UUID(3, 4),
        "SAMPLE",
        new UUID(5, 6),
        "BASIC",
        0,
        PayType.REGULAR,
        DivisionCode.of("530802"),
        YearMonth.of(2026, 5),
        Money.of("80.00"),
        new UUID(7, 8),
        "2081002",
        LocalDate.of(2026, 5, 8),
        "sample",
        "1",
        "80_89",
        "A,\"B\"",
        "办法 第3条",
        new UUID(9, 10),
        1);
  }
}
