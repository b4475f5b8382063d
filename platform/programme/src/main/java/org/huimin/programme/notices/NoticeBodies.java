package org.huimin.programme.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeFile;
import org.huimin.programme.notices.PublishedTable.PublishedOption;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about standards and local options. */
final class NoticeBodies {

  private NoticeBodies() {}

  /** Rows one by one, or as lines of a table. */
  @Schema(requiredProperties = {"region", "document", "article"})
  record SentNotice(
      @Nullable String region,
      @Nullable String document,
      @Nullable String article,
      @Nullable List<@Nullable SentRow> rows,
      @Schema(description = "The rows as lines of code,region,value,from under that head")
          @Nullable String csv) {}

  /** The value is an amount in yuan for a standard, a number or name for an option. */
  @Schema(requiredProperties = {"code", "region", "value", "from"})
  record SentRow(
      @Nullable String code,
      @Nullable String region,
      @Nullable String value,
      @Nullable String from) {}

  record NoticeAnswer(UUID noticeId) {}

  record ProposedRow(String code, String region, String value, String from) {}

  record NoticeBody(
      UUID noticeId,
      String region,
      String document,
      String article,
      String state,
      List<ProposedRow> rows) {
    /**
     * As it is answered.
     *
     * @param codeOf what an officer writes for the option of a name
     */
    static NoticeBody of(NoticeFile file, UnaryOperator<String> codeOf) {
      List<ProposedRow> rows = new ArrayList<>();
      file.notice()
          .standards()
          .forEach(
              r ->
                  rows.add(
                      new ProposedRow(
                          r.code(),
                          r.region().code(),
                          r.amount().toString(),
                          r.from().toString())));
      file.notice()
          .options()
          .forEach(
              r ->
                  rows.add(
                      new ProposedRow(
                          codeOf.apply(r.option()),
                          r.region().code(),
                          r.value(),
                          r.from().toString())));
      return new NoticeBody(
          file.notice().noticeId(),
          file.notice().region().code(),
          file.notice().document(),
          file.notice().article(),
          file.state(),
          rows);
    }
  }

  record PublishedRow(
      String code,
      String region,
      String value,
      String from,
      LocalDate publishedOn,
      String document,
      String article,
      String mark) {
    private static PublishedRow of(StandardRow row) {
      return new PublishedRow(
          row.code(),
          row.region().code(),
          row.amount().toString(),
          row.from().toString(),
          row.publishedOn(),
          row.citation().document(),
          row.citation().article(),
          row.mark());
    }

    private static PublishedRow of(PublishedOption row) {
      return new PublishedRow(
          row.code(),
          row.region().code(),
          row.value(),
          row.from().toString(),
          row.publishedOn(),
          row.citation().document(),
          row.citation().article(),
          row.mark());
    }
  }

  record StandardsBody(List<PublishedRow> standards, List<PublishedRow> options) {
    static StandardsBody of(PublishedTable table) {
      return new StandardsBody(
          table.standards().stream().map(PublishedRow::of).toList(),
          table.options().stream().map(PublishedRow::of).toList());
    }
  }
}
