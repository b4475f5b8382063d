package org.huimin.monthlyrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;

/**
 * 花名册表: lines as CSV (RFC 4180, UTF-8), for a spreadsheet. Begins with a byte order mark, without
 * which spreadsheets here read Chinese as GBK.
 */
public final class RosterSheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private record Row(
      String paymentId,
      String subject,
      String month,
      String component,
      String payType,
      String band,
      String amount,
      String payeeId,
      String budgetLine,
      String dueOn,
      String standard,
      String article) {

    static Row of(PaymentOrdered line) {
      return new Row(
          line.paymentId().toString(),
          line.subject().toString(),
          line.month().toString(),
          line.component(),
          line.payType().name(),
          line.band(),
          line.amount().toString(),
          line.payeeId().toString(),
          line.budgetLine(),
          line.dueOn().toString(),
          line.standard(),
          line.article());
    }
  }

  private static final CsvMapper CSV =
      CsvMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build();
  private static final CsvSchema COLUMNS = CSV.schemaFor(Row.class).withLineSeparator("\r\n");
  private static final ObjectWriter ROWS = CSV.writer(COLUMNS);
  private static final ObjectWriter HEADER = CSV.writer(COLUMNS.withHeader());

  private RosterSheet() {}

  /** The names of the columns. */
  public static String header() {
    return BYTE_ORDER_MARK + write(HEADER, List.of());
  }

  public static String rows(List<PaymentOrdered> lines) {
    return write(ROWS, lines.stream().map(Row::of).toList());
  }

  private static String write(ObjectWriter writer, List<Row> rows) {
    try {
      return writer.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sheet could not be written", e);
    }
  }
}
