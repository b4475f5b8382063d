package org.huimin.elderlyallowance.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;
import org.huimin.elderlyallowance.takeover.TakeOverList.Rejected;
import org.huimin.web.Bodies;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about lists of cases from an older system. */
final class TakeOverBodies {

  private TakeOverBodies() {}

  @Schema(requiredProperties = {"county"})
  record NewTakeOver(@Nullable String county) {}

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

  record ReceivedLines(UUID takeOverId, int received) {}

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

  /**
   * A line whole.
   *
   * @throws org.huimin.web.Problem that names what is wrong with it
   */
  static Line line(SentLine sent) {
    FieldCheck check = new FieldCheck();
    UUID person = Bodies.required(check, "personId", sent.personId());
    UUID payee = Bodies.required(check, "payeeId", sent.payeeId());
    LocalDate applied = Bodies.required(check, "appliedOn", sent.appliedOn());
    YearMonth paid = check.month("paidThrough", sent.paidThrough());
    LocalDate proven = Bodies.required(check, "provenAliveOn", sent.provenAliveOn());
    check.end();
    return new Line(
        Objects.requireNonNull(person),
        Objects.requireNonNull(payee),
        Objects.requireNonNull(applied),
        Objects.requireNonNull(paid),
        Objects.requireNonNull(proven));
  }
}
