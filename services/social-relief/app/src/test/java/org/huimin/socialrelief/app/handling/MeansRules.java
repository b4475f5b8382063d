package org.huimin.socialrelief.app.handling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Timeline;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.OptionRow;

/** The rules of the look into means, of Simao as it starts and of Lancang with what it has set. */
final class MeansRules {

  private static final DivisionCode LANCANG = DivisionCode.of("530828");
  private static final Citation NOTICE = new Citation("澜民发〔2026〕3号", "第2条");
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final LocalDate PUBLISHED = LocalDate.parse("2026-04-20");
  static final UUID ELDER = new UUID(5308, 1);

  private MeansRules() {}

  /** Lancang sets its own from May 2026, when the city passes on whom the province leaves out. */
  private static final DibaoRules RULES =
      DibaoRules.of(
          List.of(
              new StandardRow(
                  "CENTRAL_BASIC_PENSION",
                  LANCANG,
                  Money.of("183.00"),
                  MAY,
                  PUBLISHED,
                  NOTICE,
                  "C")),
          List.of(
              new OptionRow(
                  Option.NOT_COUNTED_OTHERS,
                  DivisionCode.of("5308"),
                  "RECOGNISED",
                  MAY,
                  PUBLISHED,
                  NOTICE,
                  "C"),
              lancang(Option.REFERENCE_MONTHS, "6"),
              lancang(Option.DEPOSITS_IN_MONTHS_OF_STANDARD, "12"),
              lancang(Option.ASSET_VEHICLE, "ALLOWED"),
              lancang(Option.SUPPORT_FORMULA, "SHARE_OF_SURPLUS"),
              lancang(Option.SUPPORT_SURPLUS_PERCENT, "20")),
          List.of(),
          LocalDate.MAX);

  private static OptionRow lancang(Option option, String value) {
    return new OptionRow(option, LANCANG, value, MAY, PUBLISHED, NOTICE, "C");
  }

  static MeansRule of(String county, LocalDate today) {
    return of(county, today, YearMonth.of(2026, 1));
  }

  /**
   * @param classified from which month it is known by which standard they are measured
   */
  static MeansRule of(String county, LocalDate today, YearMonth classified) {
    SortedMap<UUID, LocalDate> members = new TreeMap<>();
    members.put(ELDER, LocalDate.parse("2026-01-05"));
    return MeansRule.on(
        today,
        new HouseholdFile.Defined(
            new UUID(1, 1),
            ELDER,
            DivisionCode.of(county),
            members,
            Timeline.from(classified, Area.URBAN)),
        RULES);
  }
}
