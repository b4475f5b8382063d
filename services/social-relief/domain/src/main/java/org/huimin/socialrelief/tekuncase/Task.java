package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import org.huimin.socialrelief.tekun.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * 待办: what somebody has to do, until when, and by which rule. One that is overdue is told to those
 * who supervise; it stops nobody's pay.
 *
 * @param reason why support ends, for what is to be done about an end; nothing for the rest
 */
public record Task(Kind kind, LocalDate dueOn, @Nullable EndReason reason) {

  Task(Kind kind, LocalDate dueOn) {
    this(kind, dueOn, null);
  }

  /** 待办种类, each with the rule that asks for it. */
  public enum Kind {
    REASSESS_SELF_CARE("重新评估生活自理能力", "特困人员认定办法 23"),
    ASSESS_SELF_CARE("评估生活自理能力", "特困人员认定办法 21"),
    REVIEW("年度复核", "国发〔2016〕14号 及时核查"),
    COME_OF_AGE("年满18周岁核查就读情况", "特困人员认定办法 24"),
    POST_END_NOTICE("张贴拟终止公示", "特困人员认定办法 26"),
    HEAR_STATEMENT("听取陈述", "社会救助法 48"),
    ANSWER_OBJECTION("核查公示异议并重新公示", "特困人员认定办法 26"),
    DECIDE_PROPOSAL("作出决定", "特困人员认定办法 26；社会救助法 48"),
    SIGN_CARE_AGREEMENT("签订照料服务协议", "国发〔2016〕14号 救助供养形式"),
    NAME_PAYEE("变更领款人", "国发〔2016〕14号 救助供养形式"),
    DELIVER_DECISION("送达书面决定", "特困人员认定办法 18、26"),
    SCREEN("筛查其他社会救助", "特困人员认定办法 27"),
    NAME_FUNERAL_PAYEE("确定丧葬费领取人", "国发〔2016〕14号 办理丧葬事宜");

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
