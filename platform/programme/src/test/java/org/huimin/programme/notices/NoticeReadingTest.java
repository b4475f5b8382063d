package org.huimin.programme.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.programme.notices.NoticeBodies.SentNotice;
import org.huimin.programme.notices.NoticeTerms.OptionTerm;
import org.huimin.programme.notices.Notices.Draft;
import org.huimin.web.Problem;
import org.junit.jupiter.api.Test;

final class NoticeReadingTest {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final List<OptionTerm> OPTIONS =
      List.of(new OptionTerm("SAMPLE.MONTHS", "MONTHS", value -> value.matches("[0-9]")));

  @Test
  void a_code_of_an_option_is_one_and_every_other_a_standards() {
    Draft draft = read("SAMPLE.MONTHS,530802,6,2026-07", "SAMPLE.AMOUNT,530802,90.00,2026-07");
    assertEquals(List.of(new LocalOption("MONTHS", SIMAO, "6", JULY)), draft.options());
    assertEquals(
        List.of(new Standard("SAMPLE.AMOUNT", SIMAO, Money.of("90.00"), JULY)), draft.standards());
  }

  @Test
  void a_value_that_cannot_be_is_named_with_its_row() {
    Problem option =
        assertThrows(
            Problem.class,
            () -> read("SAMPLE.AMOUNT,530802,90.00,2026-07", "SAMPLE.MONTHS,530802,12,2026-07"));
    assertEquals("BAD_VALUE", option.code());
    assertEquals("csv[3].value", option.field());
    Problem amount = assertThrows(Problem.class, () -> read("SAMPLE.AMOUNT,530802,90,2026-07"));
    assertEquals("BAD_AMOUNT", amount.code());
    assertEquals("csv[2].value", amount.field());
  }

  @Test
  void a_table_of_its_head_alone_lacks_rows_and_says_where() {
    Problem problem = assertThrows(Problem.class, () -> read());
    assertEquals("NOTICE_EMPTY", problem.code());
    assertEquals("csv", problem.field());
  }

  private static Draft read(String... rows) {
    String csv = "code,region,value,from\n" + String.join("\n", rows);
    return NoticeReading.read(new SentNotice("530802", "普民发〔2026〕1号", "第2条", null, csv), OPTIONS);
  }
}
