package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.elderlyallowance.notice.ElderlyNoticeCheck;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.programme.notices.NoticeTerms;
import org.huimin.programme.notices.PublishedTable;
import org.huimin.programme.notices.PublishedTable.PublishedOption;

/** 高龄津贴可公布事项: bands and options of the allowance. */
public final class ElderlyNotices implements NoticeTerms {

  private static final List<OptionTerm> OPTIONS =
      Stream.of(Option.values())
          .map(option -> new OptionTerm(option.code(), option.name(), option::takes))
          .toList();

  private final PublishedRules published;
  private final BusinessClock clock;

  public ElderlyNotices(PublishedRules published, BusinessClock clock) {
    this.published = published;
    this.clock = clock;
  }

  @Override
  public List<OptionTerm> options() {
    return OPTIONS;
  }

  @Override
  public NoticeCheck check(Connection c) {
    return new ElderlyNoticeCheck(published.now(c));
  }

  @Override
  public PublishedTable table(Connection c) {
    LocalRules rules = published.now(c);
    return new PublishedTable(
        rules.standards().rows(), rules.options().stream().map(ElderlyNotices::option).toList());
  }

  /** When a check is missed depends on them, and with it who is suspended. */
  @Override
  public void whenOptionsPublished(Connection c, DivisionCode region) throws SQLException {
    DueCases.lookAtAll(c, region, clock.today());
  }

  private static PublishedOption option(OptionRow row) {
    return new PublishedOption(
        row.option().code(),
        row.region(),
        row.value(),
        row.from(),
        row.publishedOn(),
        row.citation(),
        row.mark());
  }
}
