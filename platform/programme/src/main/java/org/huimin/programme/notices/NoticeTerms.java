package org.huimin.programme.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeCheck;

/** 可公布事项: what a programme gives to have notices: what they may set, and what they must keep to. */
public interface NoticeTerms {

  /**
   * 选项: an option of the programme.
   *
   * @param code as an officer writes it
   * @param name as it stands on the topic
   * @param takes whether it can have a value
   */
  record OptionTerm(String code, String name, Predicate<String> takes) {}

  /** Every other code is taken for one of a standard. */
  List<OptionTerm> options();

  /** What a notice is checked by, beside what is published until now. */
  NoticeCheck check(Connection c);

  /** All that was ever published; of each programme the rows it began with before the others. */
  PublishedTable table(Connection c);

  /**
   * In the transaction of the publication of options: what has to be looked at again for them. A
   * standard is seen by the next roster and needs nothing.
   */
  void whenOptionsPublished(Connection c, DivisionCode region) throws SQLException;
}
