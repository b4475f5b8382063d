package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Disability.Category;
import org.huimin.socialrelief.household.Disability.Component;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.AssetFinding.Verdict;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.NoticeRows;
import org.huimin.socialrelief.tekun.Supporter.Hindrance;
import org.huimin.socialrelief.tekun.Supporter.Relief;
import org.jspecify.annotations.Nullable;

/** People, supporters and notices as the tables write them. */
final class Sample {

  static final DivisionCode SIMAO = DivisionCode.of("530802");
  static final Place RURAL = new Place(SIMAO, Area.RURAL);
  static final Place URBAN = new Place(SIMAO, Area.URBAN);
  static final UUID WHO = new UUID(5308, 1);
  static final UUID CAREGIVER = new UUID(5308, 2);
  static final UUID INSTITUTION = new UUID(5308, 3);
  static final Citation NOTICE = new Citation("通知", "第1条");

  private Sample() {}

  /** Reads {@code WAGE_EARNED 500.00/M; PROPERTY_NET 1200/Y; HIT}: items, and what was found. */
  static Means means(@Nullable String text) {
    List<IncomeItem> items = new ArrayList<>();
    List<AssetFinding> assets = new ArrayList<>();
    for (String one : text == null ? new String[0] : text.split("; *", -1)) {
      String[] part = one.split("[ /]", -1);
      if (part.length == 1) {
        assets.add(
            new AssetFinding(
                AssetFinding.Kind.DEPOSITS,
                "bank",
                LocalDate.parse("2026-01-15"),
                null,
                Verdict.valueOf(part[0])));
      } else {
        items.add(
            new IncomeItem(
                IncomeKind.valueOf(part[0]),
                null,
                Money.of(part[1]),
                part[2].equals("Y") ? Period.YEAR : Period.MONTH));
      }
    }
    return new Means(new UUID(2, 2), items, assets);
  }

  static TekunPerson born(LocalDate on, @Nullable String means) {
    return TekunPerson.of(WHO, on, Livelihood.of(means(means)));
  }

  /** Reads {@code LIMB 2} or {@code MULTIPLE 2: LIMB 2, HEARING 3}. */
  static Disability card(String text) {
    String[] whole = text.split(": ", -1);
    Component card = component(whole[0]);
    return new Disability(
        card.category(),
        card.level(),
        whole.length == 1
            ? List.of()
            : Stream.of(whole[1].split(", ", -1)).map(Sample::component).toList());
  }

  private static Component component(String text) {
    String[] part = text.split(" ", -1);
    return new Component(Category.valueOf(part[0]), Integer.parseInt(part[1]));
  }

  /**
   * Reads {@code 1950-05-05 | DIBAO | LIMB 2 | = OTHER_PENSION 900/M; HIT}: when they were born,
   * what they live on, a card, what hinders them, that they were recognised, their means.
   */
  static Supporter supporter(String text) {
    String[] part = text.split(" \\| ", -1);
    Supporter supporter = Supporter.of(new UUID(5308, 9), LocalDate.parse(part[0]));
    for (String one : List.of(part).subList(1, part.length)) {
      supporter = with(supporter, one);
    }
    return supporter;
  }

  private static Supporter with(Supporter supporter, String one) {
    if (one.startsWith("=")) {
      return supporter.means(means(one.length() == 1 ? null : one.substring(2)));
    }
    return switch (one) {
      case "DIBAO", "TEKUN" -> supporter.on(Relief.valueOf(one));
      case "NO_LEGAL_CAPACITY", "DECLARED_MISSING", "IN_PRISON" ->
          supporter.hindered(Hindrance.valueOf(one));
      case "RECOGNISED" -> supporter.recognisedUnable(true);
      default -> supporter.disabled(card(one));
    };
  }

  /** What the programmes start with, and more. */
  static TekunRules rules(StandardRow... more) {
    return rules(List.of(), more);
  }

  static TekunRules rules(List<TekunOptionRow> options, StandardRow... more) {
    List<StandardRow> rows = List.of(more);
    return TekunRules.of(
        DibaoRules.of(
            NoticeRows.of(rows, List.of()).standards(), List.of(), List.of(), LocalDate.MAX),
        new TekunNoticeRows(TekunNoticeRows.of(rows, List.of()).standards(), options),
        LocalDate.MAX);
  }

  static StandardRow standard(String code, String region, String yuan, String from) {
    return new StandardRow(
        code,
        DivisionCode.of(region),
        Money.of(yuan),
        YearMonth.parse(from),
        LocalDate.parse("2026-01-01"),
        NOTICE,
        "C");
  }

  static TekunOptionRow option(TekunOption option, String region, String value, String from) {
    return new TekunOptionRow(
        option,
        DivisionCode.of(region),
        value,
        YearMonth.parse(from),
        LocalDate.parse("2026-01-01"),
        NOTICE,
        "C");
  }

  static String told(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Is _ -> "IS";
      case Recognition.IsNot not ->
          not.failed().stream()
              .map(one -> one.limb().name())
              .collect(Collectors.joining(" + ", "NOT ", ""));
      case Recognition.ToReview review ->
          review.unclear().stream()
              .map(one -> one.doubt().name())
              .collect(Collectors.joining(" + ", "LOOK ", ""));
    };
  }
}
