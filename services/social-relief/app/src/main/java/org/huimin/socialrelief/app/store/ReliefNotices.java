package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeCheck;
import org.huimin.programme.notices.NoticeTerms;
import org.huimin.programme.notices.PublishedTable;
import org.huimin.programme.notices.PublishedTable.PublishedOption;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.notice.ReliefNoticeCheck;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.IncomeRule;
import org.huimin.socialrelief.standard.IncomeRule.Treatment;
import org.huimin.socialrelief.standard.Option;
import org.huimin.socialrelief.standard.OptionRow;
import org.huimin.socialrelief.standard.Published;
import org.huimin.socialrelief.tekun.TekunOption;
import org.huimin.socialrelief.tekun.TekunOptionRow;
import org.huimin.socialrelief.tekun.TekunRules;

/**
 * 社会救助可公布事项: of dibao standards, bands, price subsidies, options, and what counts as income; of
 * special hardship support standards and options.
 */
public final class ReliefNotices implements NoticeTerms {

  private static final List<OptionTerm> OPTIONS =
      Stream.of(
              Stream.of(Option.values()).map(option -> term(option.code(), option::takes)),
              Stream.of(IncomeKind.values())
                  .map(kind -> term(IncomeRule.code(kind), Treatment::takes)),
              Stream.of(TekunOption.values()).map(option -> term(option.code(), option::takes)))
          .flatMap(terms -> terms)
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
    return new ReliefNoticeCheck(published.tekunNow(c), clock.today());
  }

  @Override
  public PublishedTable table(Connection c) {
    TekunRules tekun = published.tekunNow(c);
    DibaoRules dibao = tekun.dibao();
    return new PublishedTable(
        Stream.concat(dibao.standards().rows().stream(), tekun.standards().stream()).toList(),
        Stream.of(
                dibao.options().stream().map(ReliefNotices::option),
                dibao.incomeRules().stream().map(ReliefNotices::option),
                tekun.options().stream().map(ReliefNotices::option))
            .flatMap(options -> options)
            .toList());
  }

  /**
   * No task of a case is reckoned from options: a review is due on the day that was decided, an
   * application by who decided when it was taken in. Of special hardship support there is no case.
   */
  @Override
  public void whenOptionsPublished(Connection c, DivisionCode region) {}

  private static OptionTerm term(String code, Predicate<String> takes) {
    return new OptionTerm(code, code, takes);
  }

  private static PublishedOption option(OptionRow row) {
    return option(row.option().code(), row, row.value(), row.citation(), row.mark());
  }

  private static PublishedOption option(IncomeRule rule) {
    return option(
        IncomeRule.code(rule.kind()), rule, rule.treatment().name(), rule.citation(), rule.mark());
  }

  private static PublishedOption option(TekunOptionRow row) {
    return option(row.option().code(), row, row.value(), row.citation(), row.mark());
  }

  private static PublishedOption option(
      String code, Published row, String value, Citation citation, String mark) {
    return new PublishedOption(
        code, row.region(), value, row.from(), row.publishedOn(), citation, mark);
  }
}
