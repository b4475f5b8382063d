package org.huimin.relief;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 家庭成员: what was verified of one of a household, in the words the means are told in.
 *
 * @param absentSince the day somebody went where they are instead of at home
 * @param level of the disability card, 1 to 4; nothing without a card
 * @param band by which a county pays that pays by bands
 */
record Person(
    LocalDate bornOn,
    Role role,
    Dependence dependence,
    @Nullable Absence absence,
    @Nullable LocalDate absentSince,
    @Nullable Disability disability,
    @Nullable Integer level,
    boolean severelyIll,
    boolean unemployed,
    Band band) {

  enum Role {
    APPLICANT,
    SPOUSE,
    CHILD,
    SUPPORTED
  }

  enum Dependence {
    NONE,
    FULL_TIME_STUDENT_TO_BACHELOR,
    FULL_TIME_STUDENT_BEYOND_BACHELOR,
    UNABLE_TO_LIVE_INDEPENDENTLY
  }

  enum Absence {
    RELIGIOUS_PLACE,
    PRISON,
    COMPULSORY_DETOX,
    DECLARED_MISSING
  }

  enum Disability {
    VISUAL,
    HEARING,
    SPEECH,
    LIMB,
    INTELLECTUAL,
    PSYCHIATRIC,
    MULTIPLE
  }

  enum Band {
    A,
    B,
    C
  }

  private static final int OF_AGE = 18;
  private static final int YEARS_IN_A_RELIGIOUS_PLACE = 3;

  static Person of(LocalDate bornOn, Role role) {
    return new Person(bornOn, role, Dependence.NONE, null, null, null, null, false, false, Band.A);
  }

  Person as(Dependence why) {
    return new Person(
        bornOn, role, why, absence, absentSince, disability, level, severelyIll, unemployed, band);
  }

  Person away(Absence where, LocalDate since) {
    return new Person(
        bornOn, role, dependence, where, since, disability, level, severelyIll, unemployed, band);
  }

  Person withCard(Disability category, int severity) {
    return new Person(
        bornOn,
        role,
        dependence,
        absence,
        absentSince,
        category,
        severity,
        severelyIll,
        unemployed,
        band);
  }

  Person ill() {
    return new Person(
        bornOn, role, dependence, absence, absentSince, disability, level, true, unemployed, band);
  }

  Person withoutWork() {
    return new Person(
        bornOn, role, dependence, absence, absentSince, disability, level, severelyIll, true, band);
  }

  Person inBand(Band of) {
    return new Person(
        bornOn,
        role,
        dependence,
        absence,
        absentSince,
        disability,
        level,
        severelyIll,
        unemployed,
        of);
  }

  boolean isAdult(LocalDate on) {
    return !bornOn.plusYears(OF_AGE).isAfter(on);
  }

  boolean isSeverelyDisabled() {
    return level != null && level <= 2;
  }

  /** 三级智力、精神残疾. */
  boolean isOfMindLevel3() {
    return level != null
        && level == 3
        && (disability == Disability.INTELLECTUAL || disability == Disability.PSYCHIATRIC);
  }

  boolean isLongInAReligiousPlace(LocalDate on) {
    return absence == Absence.RELIGIOUS_PLACE
        && absentSince != null
        && !absentSince.plusYears(YEARS_IN_A_RELIGIOUS_PLACE).isAfter(on);
  }

  /** §3.2: who of a family is of the household, on the first day a decision counts. */
  boolean counts(LocalDate on) {
    if (absence == Absence.RELIGIOUS_PLACE ? isLongInAReligiousPlace(on) : absence != null) {
      return false;
    }
    return role != Role.CHILD
        || !isAdult(on)
        || dependence == Dependence.FULL_TIME_STUDENT_TO_BACHELOR
        || dependence == Dependence.UNABLE_TO_LIVE_INDEPENDENTLY;
  }

  /** As the means name them; whose it is, is added by the office. */
  Map<String, Object> told() {
    Map<String, Object> told = new HashMap<>();
    told.put("role", role.name());
    told.put("dependence", dependence.name());
    told.put("severelyIll", severelyIll);
    told.put("unemployed", unemployed);
    told.put("band", band.name());
    if (absence != null && absentSince != null) {
      told.put("absence", absence.name());
      told.put("absentSince", absentSince.toString());
    }
    if (disability != null && level != null) {
      told.put("disability", disability.name());
      told.put("disabilityLevel", level);
    }
    return told;
  }
}
