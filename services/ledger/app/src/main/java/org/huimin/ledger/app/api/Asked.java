package org.huimin.ledger.app.api;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.huimin.eventstore.Position;
import org.huimin.kernel.DivisionCode;
import org.huimin.ledger.app.view.PositionVector;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** What stands in a query, checked. */
final class Asked {

  private static final int LAST_PAGE = 1_000_000;
  private static final int LARGEST_PAGE = 1_000;

  private Asked() {}

  /** The county asked for, or all the officer works for; never more than that. */
  static String division(CurrentOfficer officer, @Nullable String county) {
    if (county == null) {
      return officer.division().code();
    }
    if (!county.matches("\\d{6}")) {
      throw new Problem(400, "BAD_COUNTY", "a county is a code of six digits", "county");
    }
    officer.mustCover(DivisionCode.of(county));
    return county;
  }

  static @Nullable String month(@Nullable String month) {
    if (month == null) {
      return null;
    }
    FieldCheck check = new FieldCheck();
    YearMonth asked = check.month("month", month);
    check.end();
    return String.valueOf(asked);
  }

  static int page(int page) {
    if (page < 0 || page > LAST_PAGE) {
      throw new Problem(400, "BAD_PAGE", "pages are counted from 0 to " + LAST_PAGE, "page");
    }
    return page;
  }

  static int size(int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new Problem(400, "BAD_SIZE", "a page holds 1 to " + LARGEST_PAGE + " records", "size");
    }
    return size;
  }

  static PositionVector vector(String at) {
    try {
      List<Position> positions =
          Arrays.stream(at.split(",", -1)).map(String::strip).map(Position::parse).toList();
      return PositionVector.of(positions);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "BAD_POSITION", "at takes topic/partition/seq, comma-separated", "at");
    }
  }
}
