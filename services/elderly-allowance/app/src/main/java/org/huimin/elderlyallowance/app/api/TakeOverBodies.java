package org.huimin.elderlyallowance.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.elderlyallowance.takeover.TakeOverList.Rejected;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about lists of cases from an older system. */
final class TakeOverBodies {

  private static final int MOST = 1_000;

  private TakeOverBodies() {}

  @Schema(requiredProperties = {"county"})
  record NewTakeOver(@Nullable String county) {}

  @Schema(requiredProperties = {"from", "lines"})
  record SentLines(
      @Schema(description = "行号: of the first of these lines, from 1") @Nullable Integer from,
      @Nullable List<@Nullable SentLine> lines) {}

  @Schema(requiredProperties = {"personId", "payeeId", "appliedOn", "paidThrough", "provenAliveOn"})
  record SentLine(
      @Nullable UUID personId,
      @Nullable UUID payeeId,
      @Nullable LocalDate appliedOn,
      @Nullable String paidThrough,
      @Nullable LocalDate provenAliveOn) {}

  @Schema(requiredProperties = {"lines", "hash"})
  record Approved(@Nullable Integer lines, @Nullable String hash) {}

  record TakeOverAnswer(UUID takeOverId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TakeOverBody(
      UUID takeOverId,
      String county,
      String state,
      int received,
      int takenOver,
      int rejected,
      @Nullable String hash) {
    static TakeOverBody of(TakeOverList row, @Nullable String hash) {
      return new TakeOverBody(
          row.takeOverId(),
          row.county().code(),
          row.state(),
          row.received(),
          row.takenOver(),
          row.rejected(),
          hash);
    }
  }

  record RejectedBody(int line, UUID personId, String reason) {
    static RejectedBody of(Rejected rejected) {
      return new RejectedBody(rejected.line(), rejected.personId(), rejected.reason());
    }
  }

  /** Each line whole, or an error that names it. */
  static List<Line> lines(FieldCheck check, @Nullable List<@Nullable SentLine> sent) {
    List<Line> lines = new ArrayList<>();
    if (sent == null || sent.isEmpty()) {
      check.error("MISSING", "lines", "at least one line is needed");
      return lines;
    }
    if (sent.size() > MOST) {
      check.error("TOO_MANY", "lines", "at most " + MOST + " lines are taken at once");
      return lines;
    }
    for (int i = 0; i < sent.size(); i++) {
      line(check, "lines[" + i + "]", sent.get(i), lines);
    }
    return lines;
  }

  private static void line(
      FieldCheck check, String where, @Nullable SentLine sent, List<Line> lines) {
    if (sent == null) {
      check.error("MISSING", where, "a line is needed");
      return;
    }
    UUID person = Bodies.required(check, where + ".personId", sent.personId());
    UUID payee = Bodies.required(check, where + ".payeeId", sent.payeeId());
    LocalDate applied = Bodies.required(check, where + ".appliedOn", sent.appliedOn());
    YearMonth paid = check.month(where + ".paidThrough", sent.paidThrough());
    LocalDate proven = Bodies.required(check, where + ".provenAliveOn", sent.provenAliveOn());
    if (person != null && payee != null && applied != null && paid != null && proven != null) {
      lines.add(new Line(person, payee, applied, paid, proven));
    }
  }
}
