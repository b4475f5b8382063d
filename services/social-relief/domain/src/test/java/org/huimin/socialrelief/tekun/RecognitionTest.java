package org.huimin.socialrelief.tekun;

import static org.huimin.socialrelief.tekun.Sample.born;
import static org.huimin.socialrelief.tekun.Sample.card;
import static org.huimin.socialrelief.tekun.Sample.rules;
import static org.huimin.socialrelief.tekun.Sample.supporter;
import static org.huimin.socialrelief.tekun.Sample.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.Wording;
import org.huimin.socialrelief.tekun.LimbFinding.Met;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first column is the number of the handbook's worked example; 0 is an edge of our own. */
class RecognitionTest {

  private static final LocalDate MAY = LocalDate.parse("2026-05-12");

  /** 67 years old on that day. */
  private static final LocalDate OLD = LocalDate.parse("1959-01-01");

  private static final StandardRow DISPOSABLE =
      Sample.standard("DISPOSABLE_INCOME.YEAR", "5308", "18000.00", "2026-01");

  @ParameterizedTest(name = "example {0}: born {1}, {3} on {2} → {4}")
  @CsvSource({
    "28, 1959-01-01, 2026-05-12, ,                 IS",
    "31, 1990-05-05, 2026-05-20, LIMB 2,           IS",
    "32, 1943-05-05, 2026-05-20, ,                 IS",
    "0,  1966-05-31, 2026-05-30, ,                 NOT CATEGORY + NO_CAPACITY",
    "0,  1966-05-31, 2026-05-31, ,                 IS",
    "0,  1966-06-01, 2026-05-31, ,                 NOT CATEGORY + NO_CAPACITY",
    "0,  1968-02-29, 2028-02-28, ,                 NOT CATEGORY + NO_CAPACITY",
    "0,  1968-02-29, 2028-02-29, ,                 IS",
    "0,  2010-04-30, 2026-04-29, ,                 IS",
    "0,  2010-04-30, 2026-04-30, ,                 NOT NO_CAPACITY",
    "0,  2010-03-31, 2026-04-01, ,                 NOT NO_CAPACITY",
    "0,  2012-02-29, 2028-02-28, ,                 IS",
    "0,  2012-02-29, 2028-02-29, ,                 NOT NO_CAPACITY",
    "0,  2008-02-29, 2026-02-27, ,                 NOT NO_CAPACITY",
    "0,  2008-02-29, 2026-02-28, ,                 NOT CATEGORY + NO_CAPACITY",
    "0,  2009-05-05, 2026-05-12, LIMB 2,           IS",
    "0,  2026-05-12, 2026-05-12, ,                 IS",
    // cards, of somebody of 36
    "0,  1990-05-05, 2026-05-12, INTELLECTUAL 3,   IS",
    "0,  1990-05-05, 2026-05-12, INTELLECTUAL 4,   NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, PSYCHIATRIC 1,    IS",
    "0,  1990-05-05, 2026-05-12, PSYCHIATRIC 3,    IS",
    "0,  1990-05-05, 2026-05-12, LIMB 1,           IS",
    "0,  1990-05-05, 2026-05-12, LIMB 3,           NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, VISUAL 1,         IS",
    "0,  1990-05-05, 2026-05-12, VISUAL 2,         NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, HEARING 1,        NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, SPEECH 1,         NOT NO_CAPACITY",
    "0,  1966-05-01, 2026-05-12, HEARING 1,        IS",
    "0,  1990-05-05, 2026-05-12, 'MULTIPLE 2: HEARING 2, LIMB 2',        IS",
    "0,  1990-05-05, 2026-05-12, 'MULTIPLE 2: HEARING 2, LIMB 3',        NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, 'MULTIPLE 1: HEARING 1, SPEECH 1',      NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, 'MULTIPLE 3: LIMB 3, INTELLECTUAL 3',   IS",
    "0,  1990-05-05, 2026-05-12, 'MULTIPLE 1: VISUAL 2, PSYCHIATRIC 4',  NOT NO_CAPACITY",
    "0,  1990-05-05, 2026-05-12, MULTIPLE 1,       LOOK CARD_HIDES_CATEGORIES",
    "0,  1990-05-05, 2026-05-12, MULTIPLE 3,       LOOK CARD_HIDES_CATEGORIES",
    "0,  1990-05-05, 2026-05-12, MULTIPLE 4,       NOT NO_CAPACITY",
    "0,  1960-05-05, 2026-05-12, MULTIPLE 3,       IS",
  })
  void age_and_card_say_who_is_unable_to_work(
      int example, LocalDate bornOn, LocalDate on, @Nullable String card, String expected) {
    TekunPerson person = born(bornOn, "SOCIAL_ASSISTANCE 545/M");
    assertEquals(
        expected,
        told(
            Recognition.of(
                card == null ? person : person.disabled(card(card)), Sample.RURAL, on, rules())),
        () -> "example " + example);
  }

  @ParameterizedTest(name = "example {0}: {1} by the {2} standard → {3}")
  @CsvSource({
    "28, SOCIAL_ASSISTANCE 545/M,                              RURAL, IS",
    "31, SOCIAL_ASSISTANCE 545/M; DISABILITY_SUBSIDY 200/M,    RURAL, IS",
    "32, ELDERLY_ALLOWANCE 80/M; CENTRAL_BASIC_PENSION 163/M,  RURAL, IS",
    "0,  ,                                                     RURAL, IS",
    "0,  OTHER_TRANSFER 544.99/M,                              RURAL, IS",
    "0,  OTHER_TRANSFER 545/M,                                 RURAL, NOT NO_INCOME",
    "0,  OTHER_TRANSFER 6539.99/Y,                             RURAL, IS",
    "0,  OTHER_TRANSFER 6540/Y,                                RURAL, NOT NO_INCOME",
    "0,  OTHER_TRANSFER 545/M,                                 URBAN, IS",
    "0,  OTHER_TRANSFER 760/M,                                 URBAN, NOT NO_INCOME",
    "0,  PREFERENTIAL_PENSION 3000/M; OTHER_TRANSFER 544.99/M, RURAL, IS",
    "0,  CENTRAL_BASIC_PENSION 545/M; OTHER_PENSION 37/M,      RURAL, IS",
    "0,  OTHER_PENSION 545/M,                                  RURAL, NOT NO_INCOME",
    "0,  BUSINESS_NET -9000/Y; PROPERTY_NET 6540/Y,            RURAL, NOT NO_INCOME",
    "0,  WITHIN_RULE,                                          RURAL, IS",
    "0,  CLEARED,                                              RURAL, IS",
    "0,  HIT,                                                  RURAL, LOOK ASSETS_HIT",
    "0,  EXCEEDS,                                              RURAL, NOT ASSETS",
    "0,  EXCEEDS; OTHER_TRANSFER 545/M,                        RURAL, NOT NO_INCOME + ASSETS",
    "0,  HIT; OTHER_TRANSFER 545/M,                            RURAL, NOT NO_INCOME",
  })
  void own_income_lies_below_the_local_dibao_standard(
      int example, @Nullable String means, Area area, String expected) {
    assertEquals(
        expected,
        told(Recognition.of(born(OLD, means), new Place(Sample.SIMAO, area), MAY, rules())),
        () -> "example " + example);
  }

  @Test
  void what_social_insurance_pays_never_counts_and_is_told() {
    TekunPerson person =
        TekunPerson.of(Sample.WHO, OLD, new Livelihood(Sample.means(null), Money.of("90000.00")));
    Recognition found = Recognition.of(person, Sample.RURAL, MAY, rules());
    assertEquals("IS", told(found));
    assertEquals("SOCIAL_INSURANCE", found.steps().getFirst().what());
    assertEquals(
        "不计入的收入（年）：基本医疗保险等社会保险待遇 90000.00（民发〔2021〕43号 第6条）",
        Wording.chinese(found.steps().getFirst()));
  }

  @Test
  void what_is_somebody_else_s_is_not_theirs() {
    IncomeItem own =
        new IncomeItem(IncomeKind.WAGE_EARNED, Sample.WHO, Money.of("500.00"), Period.MONTH);
    IncomeItem other =
        new IncomeItem(IncomeKind.WAGE_EARNED, Sample.CAREGIVER, Money.of("5000.00"), Period.MONTH);
    Means means = Means.of(new UUID(2, 2), List.of(own, other));
    TekunPerson person = TekunPerson.of(Sample.WHO, OLD, Livelihood.of(means));
    assertEquals("IS", told(Recognition.of(person, Sample.RURAL, MAY, rules())));
    TekunPerson another = TekunPerson.of(Sample.CAREGIVER, OLD, Livelihood.of(means));
    assertEquals("NOT NO_INCOME", told(Recognition.of(another, Sample.RURAL, MAY, rules())));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "1985-05-05,                                                   NOT NO_SUPPORTER",
    "1985-05-05 | =,                                               NOT NO_SUPPORTER",
    "1985-05-05 | TEKUN,                                           IS",
    // on dibao, and 60 on the day or the day after
    "1966-05-12 | DIBAO,                                           IS",
    "1966-05-13 | DIBAO,                                           NOT NO_SUPPORTER",
    // 70, of low income, strictly below 18,000 a year
    "1956-05-12 | = OTHER_PENSION 17999.99/Y,                      IS",
    "1956-05-12 | = OTHER_PENSION 18000/Y,                         NOT NO_SUPPORTER",
    "1956-05-13 | = OTHER_PENSION 100/Y,                           NOT NO_SUPPORTER",
    "1956-05-12 | = OTHER_PENSION 100/Y; EXCEEDS,                  NOT NO_SUPPORTER",
    "1956-05-12 | = OTHER_PENSION 100/Y; HIT,                      LOOK ASSETS_HIT",
    "1956-05-12 | = OTHER_PENSION 18000/Y; HIT,                    NOT NO_SUPPORTER",
    "1956-05-12,                                                   LOOK SUPPORTER_NOT_VERIFIED",
    // severely disabled of any category, or of the mind at level 3
    "1985-05-05 | HEARING 2 | =,                                   IS",
    "1985-05-05 | LIMB 3 | =,                                      NOT NO_SUPPORTER",
    "1985-05-05 | PSYCHIATRIC 3 | =,                               IS",
    "1985-05-05 | INTELLECTUAL 4 | =,                              NOT NO_SUPPORTER",
    "1985-05-05 | LIMB 1 | = WAGE_EARNED 1500/M,                   NOT NO_SUPPORTER",
    "1985-05-05 | LIMB 1 | = WAGE_EARNED 1499.99/M,                IS",
    "1985-05-05 | LIMB 1,                                          LOOK SUPPORTER_NOT_VERIFIED",
    "1985-05-05 | MULTIPLE 3 | =,                                  LOOK CARD_HIDES_CATEGORIES",
    "1985-05-05 | MULTIPLE 3 | = WAGE_EARNED 1500/M,               NOT NO_SUPPORTER",
    "'1985-05-05 | MULTIPLE 3: LIMB 3, PSYCHIATRIC 3 | =',         IS",
    "'1985-05-05 | MULTIPLE 3: LIMB 3, HEARING 3 | =',             NOT NO_SUPPORTER",
    "1985-05-05 | MULTIPLE 2 | =,                                  IS",
    // whatever they earn
    "1985-05-05 | IN_PRISON | = PROPERTY_NET 90000/Y,              IS",
    "1985-05-05 | IN_PRISON | = EXCEEDS,                           NOT NO_SUPPORTER",
    "1985-05-05 | IN_PRISON,                                       LOOK SUPPORTER_NOT_VERIFIED",
    "1985-05-05 | DECLARED_MISSING | =,                            IS",
    "1985-05-05 | DECLARED_MISSING | = HIT,                        LOOK ASSETS_HIT",
    "1985-05-05 | NO_LEGAL_CAPACITY | =,                           IS",
    // what the province lets nobody recognise
    "1985-05-05 | RECOGNISED,                                      NOT NO_SUPPORTER",
    // who is a minor owes nobody anything: 民法典 26
    "2008-05-13 | =,                                               LOOK SUPPORTER_IS_MINOR",
    "2008-05-12 | =,                                               NOT NO_SUPPORTER",
  })
  void a_supporter_is_unable_by_one_of_six_cases(String supporter, String expected) {
    assertEquals(expected, told(supportedBy(supporter)));
  }

  @Test
  void one_able_supporter_among_others_is_enough() {
    assertEquals("IS", told(supportedBy("1985-05-05 | TEKUN", "1950-05-05 | DIBAO")));
    assertEquals("NOT NO_SUPPORTER", told(supportedBy("1985-05-05 | TEKUN", "1985-05-05")));
    assertEquals("NOT NO_SUPPORTER", told(supportedBy("1985-05-05 | IN_PRISON", "1985-05-05")));
  }

  @Test
  void without_a_disposable_income_for_the_place_nobody_is_refused() {
    TekunPerson person = born(OLD, null).with(supporter("1950-05-05 | = OTHER_PENSION 2000/M"));
    assertEquals(
        "LOOK NO_DISPOSABLE_INCOME", told(Recognition.of(person, Sample.RURAL, MAY, rules())));
  }

  @Test
  void a_county_s_own_disposable_income_goes_before_the_city_s() {
    StandardRow own = Sample.standard("DISPOSABLE_INCOME.YEAR", "530802", "24000.01", "2026-01");
    TekunPerson person = born(OLD, null).with(supporter("1950-05-05 | = OTHER_PENSION 2000/M"));
    assertEquals(
        "NOT NO_SUPPORTER", told(Recognition.of(person, Sample.RURAL, MAY, rules(DISPOSABLE))));
    assertEquals("IS", told(Recognition.of(person, Sample.RURAL, MAY, rules(DISPOSABLE, own))));
  }

  @Test
  void officers_recognise_others_only_where_the_province_lets_them() {
    TekunPerson person =
        born(LocalDate.parse("1990-05-05"), null)
            .disabled(card("LIMB 3"))
            .recognisedIncapable(true)
            .with(supporter("1985-05-05 | RECOGNISED"));
    TekunRules let =
        rules(
            List.of(
                Sample.option(TekunOption.OTHERS_INCAPABLE, "53", "RECOGNISED", "2026-05"),
                Sample.option(TekunOption.OTHER_SUPPORTERS_UNABLE, "53", "RECOGNISED", "2026-05")));
    assertEquals("IS", told(Recognition.of(person, Sample.RURAL, MAY, let)));
    assertEquals(
        "NOT NO_CAPACITY + NO_SUPPORTER",
        told(Recognition.of(person, Sample.RURAL, LocalDate.parse("2026-04-30"), let)));
    // somebody of 36 who has no card is of none of the three kinds
    assertEquals(
        "NOT CATEGORY",
        told(
            Recognition.of(
                born(LocalDate.parse("1990-05-05"), null).recognisedIncapable(true),
                Sample.RURAL,
                MAY,
                let)));
  }

  @Test
  void who_takes_the_allowance_for_children_instead_is_not_tekun() {
    TekunPerson child = born(LocalDate.parse("2015-05-05"), null);
    assertEquals("IS", told(Recognition.of(child, Sample.RURAL, MAY, rules())));
    assertEquals(
        "NOT NO_CHILD_SCHEME",
        told(Recognition.of(child.choosingChildScheme(true), Sample.RURAL, MAY, rules())));
  }

  @Test
  void every_limb_is_told_with_its_article() {
    Recognition found = Recognition.of(born(OLD, null), Sample.RURAL, MAY, rules());
    assertEquals(
        List.of(
            "CATEGORY OLDER 民发〔2021〕43号 第4条",
            "NO_CAPACITY SIXTY_OR_OLDER 民发〔2021〕43号 第5条第1项",
            "NO_INCOME BELOW_STANDARD 民发〔2021〕43号 第6条",
            "ASSETS WITHIN_RULE 民发〔2021〕43号 第6条",
            "NO_SUPPORTER NOBODY 民发〔2021〕43号 第4条"),
        found.findings().stream()
            .map(Met.class::cast)
            .map(met -> met.limb() + " " + met.by() + " " + met.basis())
            .toList());
    assertTrue(found.steps().stream().anyMatch(step -> step.value().equals("6540.00/YEAR")));
  }

  private static Recognition supportedBy(String... supporters) {
    TekunPerson person = born(OLD, null);
    for (Supporter one : Stream.of(supporters).map(Sample::supporter).toList()) {
      person = person.with(one);
    }
    return Recognition.of(person, Sample.RURAL, MAY, rules(DISPOSABLE));
  }
}
