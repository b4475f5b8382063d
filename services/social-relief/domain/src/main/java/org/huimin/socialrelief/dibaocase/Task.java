package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;

/**
 * 待办: what somebody has to do, until when, and by which rule. One that is overdue is told to those
 * who supervise; it stops nobody's pay.
 */
public record Task(Kind kind, LocalDate dueOn) {

  /** 待办种类, each with the rule that sets its limit. */
  public enum Kind {
    INVESTIGATE("入户调查", "最低生活保障审核确认办法 15"),
    CHECK_MEANS("信息核对", "最低生活保障审核确认办法 17"),
    TAKE_NOTICE_DOWN("撤下公示", "最低生活保障审核确认办法 19"),
    COUNTY_OPINION("县级提出意见", "最低生活保障审核确认办法 20"),
    HOME_VISIT("县级入户核查", "最低生活保障审核确认办法 11、20"),
    ANSWER_OBJECTION("答复异议", "最低生活保障审核确认办法 22"),
    DECIDE("办结申请", "最低生活保障审核确认办法 22"),
    DELIVER_DECISION("送达书面决定", "最低生活保障审核确认办法 21"),
    PUBLISH_DECISION("公布决定", "社会救助法 45；最低生活保障审核确认办法 24"),
    TAKE_PUBLICATION_DOWN("撤下公布", "最低生活保障审核确认办法 24"),
    REVIEW("定期复核", "最低生活保障审核确认办法 31"),
    FINISH_DEATH_CHANGE("办理成员死亡变更", "民发〔2022〕83号"),
    NAME_PAYEE("变更领款人", "最低生活保障审核确认办法 25"),
    HEAR_STATEMENT("听取陈述", "社会救助法 48");

    private final String chinese;
    private final String basis;

    Kind(String chinese, String basis) {
      this.chinese = chinese;
      this.basis = basis;
    }

    public String chinese() {
      return chinese;
    }

    public String basis() {
      return basis;
    }
  }
}
