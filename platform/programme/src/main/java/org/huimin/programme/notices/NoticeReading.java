package org.huimin.programme.notices;

import static org.huimin.kernel.notice.NoticeRejection.NOTICE_EMPTY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.notice.NoticeBasis;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.programme.notices.NoticeBodies.SentNotice;
import org.huimin.programme.notices.NoticeBodies.SentRow;
import org.huimin.programme.notices.NoticeTerms.OptionTerm;
import org.huimin.programme.notices.Notices.Draft;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** 标准文件读取: rows one by one or as a table; each error names its row. */
final class NoticeReading {

  private static final String HEAD = "code,region,value,from";
  private static final int MOST = 200;

  private final List<OptionTerm> terms;
  private final FieldCheck check = new FieldCheck();
  private final List<Standard> standards = new ArrayList<>();
  private final List<LocalOption> options = new ArrayList<>();

  private NoticeReading(List<OptionTerm> terms) {
    this.terms = terms;
  }

  /** Each code that is none of the options is one of a standard. */
  static Draft read(SentNotice sent, List<OptionTerm> terms) {
    return new NoticeReading(terms).draft(sent);
  }

  private Draft draft(SentNotice sent) {
    DivisionCode region = region("region", sent.region());
    String document = check.required("document", sent.document(), 60);
    if (!check.failed("document")) {
      check.parsed("document", NoticeBasis.document(document));
    }
    String article = check.required("article", sent.article(), 20);
    if (!check.failed("article")) {
      check.parsed("article", NoticeBasis.article(article));
    }
    if (sent.rows() != null && sent.csv() != null) {
      check.error("ROWS_TWICE", "csv", "rows or csv are expected, not both");
    } else if (sent.csv() != null) {
      csv(check.required("csv", sent.csv(), 10_000));
    } else {
      rows(sent.rows());
    }
    check.end();
    return new Draft(
        Objects.requireNonNull(region), new Citation(document, article), standards, options);
  }

  private void rows(@Nullable List<@Nullable SentRow> rows) {
    if (rows == null || rows.isEmpty()) {
      check.error("MISSING", "rows", "at least one row is needed");
      return;
    }
    if (rows.size() > MOST) {
      check.error("TOO_MANY", "rows", "at most " + MOST + " rows are taken");
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      SentRow row = rows.get(i);
      if (row == null) {
        check.error("MISSING", "rows[" + i + "]", "a row is needed");
      } else {
        row("rows[" + i + "]", row);
      }
    }
  }

  private void csv(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
      check.error("BAD_HEAD", "csv[1]", "the head " + HEAD + " is expected");
      return;
    }
    if (lines.size() == 1) {
      check.error(NOTICE_EMPTY.code(), "csv", NOTICE_EMPTY.message());
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] field = lines.get(i).split(",", -1);
      String where = "csv[" + (i + 1) + "]";
      if (field.length != 4) {
        check.error("BAD_ROW", where, "4 fields are expected, " + field.length + " were found");
      } else {
        row(where, new SentRow(field[0], field[1], field[2], field[3]));
      }
    }
  }

  private void row(String where, SentRow row) {
    String code = check.required(where + ".code", row.code(), 60);
    DivisionCode region = region(where + ".region", row.region());
    String value = check.required(where + ".value", row.value(), 30);
    YearMonth from = check.month(where + ".from", row.from());
    if (region == null || from == null || code.isEmpty() || value.isEmpty()) {
      return;
    }
    Optional<OptionTerm> option = terms.stream().filter(one -> one.code().equals(code)).findFirst();
    if (option.isEmpty()) {
      amount(where, value)
          .ifPresent(amount -> standards.add(new Standard(code, region, amount, from)));
    } else if (option.get().takes().test(value)) {
      options.add(new LocalOption(option.get().name(), region, value, from));
    } else {
      check.error("BAD_VALUE", where + ".value", "the option cannot have this value");
    }
  }

  private Optional<Money> amount(String where, String value) {
    if (!value.matches("(0|[1-9][0-9]{0,5})\\.[0-9]{2}")) {
      check.error("BAD_AMOUNT", where + ".value", "yuan with two decimals are expected: 90.00");
      return Optional.empty();
    }
    return Optional.of(Money.of(value));
  }

  private @Nullable DivisionCode region(String field, @Nullable String code) {
    String text = check.required(field, code, 6);
    if (check.failed(field)) {
      return null;
    }
    if (!text.matches("[0-9]{4}([0-9]{2})?")) {
      check.error("BAD_REGION", field, "a city of 4 digits or a county of 6 is expected");
      return null;
    }
    return DivisionCode.of(text);
  }
}
