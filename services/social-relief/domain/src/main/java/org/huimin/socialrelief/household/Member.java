package org.huimin.socialrelief.household;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 家庭成员: what was decided about one person of a household.
 *
 * @param dependence what makes an adult child part of the household
 * @param absence what keeps a person out of the count although they belong to the family
 * @param disability what their card says; nothing for who has none
 * @param severelyIll of an illness the local authorities list 重特大疾病
 * @param unemployed of working age and without work
 * @param band the class of the household's amounts in a county that pays by bands; nothing where it
 *     pays the difference
 */
public record Member(
    UUID personId,
    Role role,
    LocalDate bornOn,
    Dependence dependence,
    @Nullable Absence absence,
    @Nullable Disability disability,
    boolean severelyIll,
    boolean unemployed,
    @Nullable Band band) {

  /** 与申请人关系: what a person is to the applicant. */
  public enum Role {
    APPLICANT,
    SPOUSE,
    CHILD,
    /** Somebody the law has them support or be supported by, living with them for long. */
    SUPPORTED
  }

  /** 不能独立生活的原因: why an adult child cannot live independently. */
  public enum Dependence {
    NONE,
    /** 全日制本科及以下在读. */
    FULL_TIME_STUDENT_TO_BACHELOR,
    /** A full-time student beyond a bachelor's degree is not counted. */
    FULL_TIME_STUDENT_BEYOND_BACHELOR,
    UNABLE_TO_LIVE_INDEPENDENTLY
  }

  /** 不计入的情形: where somebody is instead of in the household, and since when. */
  public record Absence(Kind kind, LocalDate since) {

    /** What the absence is. */
    public enum Kind {
      RELIGIOUS_PLACE,
      PRISON,
      COMPULSORY_DETOX,
      DECLARED_MISSING,
      /** 省级民政部门认定的其他人员: whom the province has officers leave out, beside the law. */
      OTHER_NOT_COUNTED
    }
  }

  /** 档次: the class of a person where amounts are banded. */
  public enum Band {
    A,
    B,
    C
  }

  private static final int OF_AGE = 18;

  /** An adult or a minor of whom nothing else is known. */
  public static Member of(UUID personId, Role role, LocalDate bornOn) {
    return new Member(personId, role, bornOn, Dependence.NONE, null, null, false, false, null);
  }

  public Member dependent(Dependence why) {
    return new Member(
        personId, role, bornOn, why, absence, disability, severelyIll, unemployed, band);
  }

  public Member absent(Absence.Kind kind, LocalDate since) {
    return new Member(
        personId,
        role,
        bornOn,
        dependence,
        new Absence(kind, since),
        disability,
        severelyIll,
        unemployed,
        band);
  }

  public Member disabled(Disability card) {
    return new Member(
        personId, role, bornOn, dependence, absence, card, severelyIll, unemployed, band);
  }

  public Member severelyIll(boolean ill) {
    return new Member(
        personId, role, bornOn, dependence, absence, disability, ill, unemployed, band);
  }

  public Member unemployed(boolean without) {
    return new Member(
        personId, role, bornOn, dependence, absence, disability, severelyIll, without, band);
  }

  public Member banded(Band in) {
    return new Member(
        personId, role, bornOn, dependence, absence, disability, severelyIll, unemployed, in);
  }

  /**
   * Whether an age is reached on the month's first day: what an age gives or takes counts from the
   * next month, as every change of a household does.
   */
  public boolean hasReached(int age, YearMonth month) {
    return !bornOn.plusYears(age).isAfter(month.atDay(1));
  }

  /** 未成年人: below 18. */
  public boolean isMinorIn(YearMonth month) {
    return !hasReached(OF_AGE, month);
  }

  public boolean isSeverelyDisabled() {
    return disability != null && disability.isSevere();
  }
}
