package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.programme.notices.NoticeTerms;
import org.huimin.programme.notices.PublishedTable;
import org.huimin.programme.notices.PublishedTable.PublishedOption;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.standard.DibaoNoticeCheck;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.IncomeRule;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.OptionRow;

/** 低保可公布事项: standards, bands, price subsidies, options, and what counts as income. */
public final class ReliefNotices implements NoticeTerms {

  private static final List<OptionTerm> OPTIONS =
      Stream.concat(
              Stream.of(Option.values()).map(option -> term(option.code(), option::takes)),
              Stream.of(IncomeKind.values())
                  .map(kind -> term(IncomeRule.code(kind), Treatment::takes)))
          .toList();

  private final PublishedRules published;
  private final BusinessClock clock;

  public ReliefNotices(PublishedRules published, BusinessClock clock) {
    this.published = published;
    this.clock = clock;
  }

  @Override
  public List<OptionTerm> options() {
    return OPTIONS;
  }

  @Override
  public NoticeCheck check(Connection c) {
    return new DibaoNoticeCheck(published.now(c), clock.today());
  }

  @Override
  public PublishedTable table(Connection c) {
    DibaoRules rules = published.now(c);
    return new PublishedTable(
        rules.standards().rows(),
        Stream.concat(
                rules.options().stream().map(ReliefNotices::option),
                rules.incomeRules().stream().map(ReliefNotices::option))
            .toList());
  }

  /**
   * No task of a case is reckoned from options: a review is due on the day that was decided, an
   * application by who decided when it was taken in.
   */
  @Override
  public void whenOptionsPublished(Connection c, DivisionCode region) {}

  private static OptionTerm term(String code, Predicate<String> takes) {
    return new OptionTerm(code, code, takes);
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

  private static PublishedOption option(IncomeRule rule) {
    return new PublishedOption(
        IncomeRule.code(rule.kind()),
        rule.region(),
        rule.treatment().name(),
        rule.from(),
        rule.publishedOn(),
        rule.citation(),
        rule.mark());
  }
}
