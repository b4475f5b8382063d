package org.huimin.elderlyallowance.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.elderlyallowance.notice.Notice.Recorded;
import org.huimin.elderlyallowance.notice.NoticeCommand.ProposeNotice;
import org.huimin.elderlyallowance.notice.NoticeCommand.PublishNotice;
import org.huimin.elderlyallowance.notice.NoticeCommand.RefuseNotice;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOption;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeProposed;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeRefused;
import org.huimin.elderlyallowance.notice.NoticeEvent.Standard;
import org.huimin.elderlyallowance.notice.NoticeEvent.StandardPublished;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

  private static final UUID ID = new UUID(7, 7);
  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final Citation CITATION = new Citation("普民发〔2026〕31号", "第2条");
  private static final LocalDate TODAY = LocalDate.parse("2026-08-15");
  private static final String FIRST = "city";
  private static final String SECOND = "city-2";
  private static final Standard RAISED = standard("ELDERLY.80_89", SIMAO, "90.00", "2026-07");
  private static final LocalOption BACKPAY =
      new LocalOption(Option.MAX_BACKPAY_MONTHS, SIMAO, "12", YearMonth.of(2026, 7));

  @Test
  void a_notice_is_brought_by_one_and_published_by_another() {
    Recorded proposed = proposed(List.of(RAISED), List.of(BACKPAY));
    given().when(propose(List.of(RAISED), List.of(BACKPAY))).then(proposed);
    given(proposed)
        .when(new PublishNotice(published(), FIRST, TODAY))
        .thenRejected(NoticeRejection.PROPOSER_MAY_NOT_PUBLISH);
    given(proposed)
        .when(new PublishNotice(published(), SECOND, TODAY))
        .then(
            new Recorded(
                new StandardPublished(
                    ID,
                    "ELDERLY.80_89",
                    SIMAO,
                    Money.of("90.00"),
                    YearMonth.of(2026, 7),
                    TODAY,
                    CITATION.document(),
                    CITATION.article(),
                    "C"),
                SECOND),
            new Recorded(
                new LocalOptionPublished(
                    ID,
                    Option.MAX_BACKPAY_MONTHS,
                    SIMAO,
                    "12",
                    YearMonth.of(2026, 7),
                    TODAY,
                    CITATION.document(),
                    CITATION.article(),
                    "C"),
                SECOND));
  }

  @Test
  void a_refused_notice_stays_refused() {
    Recorded proposed = proposed(List.of(RAISED), List.of());
    Recorded refused = new Recorded(new NoticeRefused(ID, TODAY), SECOND);
    given(proposed).when(new RefuseNotice(SECOND, TODAY)).then(refused);
    given(proposed, refused)
        .when(new PublishNotice(published(), SECOND, TODAY))
        .thenRejected(NoticeRejection.ALREADY_REFUSED);
    given().when(new RefuseNotice(SECOND, TODAY)).thenRejected(NoticeRejection.NO_SUCH_NOTICE);
  }

  @ParameterizedTest(name = "{0} {1} {2} from {3}: {4}")
  @CsvSource({
    "ELDERLY.80_89,    530802, 79.99,  2026-07, BELOW_FLOOR",
    "ELDERLY.90_99,    530802, 149.99, 2026-07, BELOW_FLOOR",
    "ELDERLY.100_PLUS, 5308,   599.99, 2026-07, BELOW_FLOOR",
    "ELDERLY.70_79,    530802, 90.00,  2026-07, UNKNOWN_CODE",
    "ELDERLY.80_89,    532801, 90.00,  2026-07, OUTSIDE_OF_REGION",
    "ELDERLY.80_89,    5308,   90.00,  2023-01, STANDS_ALREADY",
    "ELDERLY.80_89,    530802, 99.99,  2027-01, BELOW_CITY",
    "ELDERLY.80_89,    530802, 99.99,  2026-07, BELOW_CITY",
    "ELDERLY.80_89,    5308,   130.00, 2027-06, COUNTY_WOULD_FALL_BELOW",
  })
  void a_row_that_may_not_stand_is_refused(
      String code, String region, String yuan, String from, NoticeRejection why) {
    StandardRow city = row("ELDERLY.80_89", CITY, "100.00", "2027-01");
    StandardRow county = row("ELDERLY.80_89", DivisionCode.of("530821"), "120.00", "2026-01");
    given()
        .when(
            new ProposeNotice(
                ID,
                CITY,
                CITATION,
                List.of(standard(code, DivisionCode.of(region), yuan, from)),
                List.of(),
                published(city, county),
                FIRST))
        .thenRejected(why);
  }

  @Test
  void a_city_raises_its_counties_with_it() {
    StandardRow county = row("ELDERLY.80_89", SIMAO, "90.00", "2026-01");
    List<Standard> both =
        List.of(
            standard("ELDERLY.80_89", CITY, "100.00", "2026-07"),
            standard("ELDERLY.80_89", SIMAO, "110.00", "2026-07"));
    given()
        .when(new ProposeNotice(ID, CITY, CITATION, both, List.of(), published(county), FIRST))
        .then(proposed(both, List.of()));
  }

  @Test
  void nothing_is_set_twice_in_one_notice_or_in_none() {
    given()
        .when(propose(List.of(RAISED, RAISED), List.of()))
        .thenRejected(NoticeRejection.STANDS_ALREADY);
    given().when(propose(List.of(), List.of())).thenRejected(NoticeRejection.NOTICE_EMPTY);
  }

  @Test
  void what_another_notice_set_meanwhile_is_not_published_again() {
    given(proposed(List.of(RAISED), List.of()))
        .when(
            new PublishNotice(
                published(row("ELDERLY.80_89", SIMAO, "95.00", "2026-07")), SECOND, TODAY))
        .thenRejected(NoticeRejection.STANDS_ALREADY);
  }

  private static ProposeNotice propose(List<Standard> standards, List<LocalOption> options) {
    return new ProposeNotice(ID, CITY, CITATION, standards, options, published(), FIRST);
  }

  private static Recorded proposed(List<Standard> standards, List<LocalOption> options) {
    return new Recorded(
        new NoticeProposed(ID, CITY, CITATION.document(), CITATION.article(), standards, options),
        FIRST);
  }

  private static LocalRules published(StandardRow... more) {
    return LocalRules.of(Stream.of(more).toList(), List.of(), LocalDate.MAX);
  }

  private static Standard standard(String code, DivisionCode region, String yuan, String from) {
    return new Standard(code, region, Money.of(yuan), YearMonth.parse(from));
  }

  private static StandardRow row(String code, DivisionCode region, String yuan, String from) {
    return new StandardRow(
        code, region, Money.of(yuan), YearMonth.parse(from), TODAY, CITATION, "C");
  }

  private static DeciderSpec<NoticeCommand, Notice, Recorded, NoticeRejection> given(
      Recorded... events) {
    return DeciderSpec.given(Notice.DECIDER).given(events);
  }
}
