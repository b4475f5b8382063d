package org.huimin.socialrelief.household;

import java.time.YearMonth;
import org.huimin.kernel.Citation;
import org.huimin.socialrelief.household.Member.Absence;
import org.huimin.socialrelief.household.Member.Dependence;

/** 共同生活的家庭成员: who counts as a member of the household, 民发〔2021〕57号 art. 7. */
public enum Counting implements Term {
  SINGLE_PERSON(true, "单人户申请人", "the person who has it alone"),
  APPLICANT_OR_SPOUSE(true, "申请人及配偶", "the applicant and the spouse"),
  MINOR_CHILD(true, "未成年子女", "a minor child"),
  DEPENDENT_ADULT_CHILD(true, "不能独立生活的成年子女", "an adult child unable to live independently"),
  SUPPORTED_LONG_TERM(
      true, "其他具有法定赡养扶养抚养义务并长期共同居住", "somebody of a legal duty of support living with them"),
  INDEPENDENT_ADULT_CHILD(false, "能独立生活的成年子女", "an adult child who can live independently"),
  CLERGY_AWAY(false, "脱离家庭、在宗教场所居住三年以上", "clergy living in a religious place for three years"),
  IN_PRISON(false, "在监狱内服刑", "in prison"),
  IN_COMPULSORY_DETOX(false, "强制隔离戒毒", "in compulsory detoxification"),
  MISSING(false, "宣告失踪", "declared missing"),
  OTHER_NOT_COUNTED(false, "省级民政部门认定不计入的其他人员", "recognised by the province as no member");

  /** The article that names them all. */
  public static final Citation ARTICLE = new Citation("民发〔2021〕57号", "第7条");

  /** 三年以上 includes the third year's end, 民法典 1259. */
  private static final int CLERGY_YEARS = 3;

  private final boolean counts;
  private final String chinese;
  private final String english;

  Counting(boolean counts, String chinese, String english) {
    this.counts = counts;
    this.chinese = chinese;
    this.english = english;
  }

  public boolean counts() {
    return counts;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** How the member stands on the first day of the month. */
  public static Counting of(Member member, YearMonth month) {
    Absence absence = member.absence();
    if (absence != null && YearMonth.from(absence.since()).isBefore(month)) {
      switch (absence.kind()) {
        case PRISON -> {
          return IN_PRISON;
        }
        case COMPULSORY_DETOX -> {
          return IN_COMPULSORY_DETOX;
        }
        case DECLARED_MISSING -> {
          return MISSING;
        }
        case OTHER_NOT_COUNTED -> {
          return OTHER_NOT_COUNTED;
        }
        case RELIGIOUS_PLACE -> {
          if (hasLeftForGood(absence, month)) {
            return CLERGY_AWAY;
          }
        }
      }
    }
    return switch (member.role()) {
      case APPLICANT, SPOUSE -> APPLICANT_OR_SPOUSE;
      case SUPPORTED -> SUPPORTED_LONG_TERM;
      case CHILD -> child(member, month);
    };
  }

  static boolean hasLeftForGood(Absence absence, YearMonth month) {
    return absence.kind() == Absence.Kind.RELIGIOUS_PLACE
        && !absence.since().plusYears(CLERGY_YEARS).isAfter(month.atDay(1));
  }

  private static Counting child(Member member, YearMonth month) {
    if (member.isMinorIn(month)) {
      return MINOR_CHILD;
    }
    return member.dependence() == Dependence.FULL_TIME_STUDENT_TO_BACHELOR
            || member.dependence() == Dependence.UNABLE_TO_LIVE_INDEPENDENTLY
        ? DEPENDENT_ADULT_CHILD
        : INDEPENDENT_ADULT_CHILD;
  }
}
