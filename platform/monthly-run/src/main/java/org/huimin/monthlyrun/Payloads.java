package org.huimin.monthlyrun;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.monthlyrun.ProgrammeCases.CaseDues;

/** 明细报文: the bytes of a line as they are drafted, hashed, approved and published. */
final class Payloads {

  /** 发放日: due by the tenth, and before it when that is no working day. */
  private static final int PAY_DUE_DAY = 10;

  private final JsonFactory json = new JsonFactory();
  private final String programme;
  private final String budgetLine;
  private final DivisionCode county;
  private final UUID rosterId;
  private final YearMonth rosterMonth;

  Payloads(ProgrammeCases cases, DivisionCode county, UUID rosterId, YearMonth rosterMonth) {
    this.programme = cases.programme();
    this.budgetLine = cases.budgetLine();
    this.county = county;
    this.rosterId = rosterId;
    this.rosterMonth = rosterMonth;
  }

  /**
   * A line.
   *
   * @param amount what is ordered now, which for a difference is less than what is due
   */
  byte[] payment(
      UUID paymentId,
      CaseDues due,
      YearMonth month,
      String component,
      int n,
      Money amount,
      Entitled entitled) {
    return write(
        out -> {
          out.writeStringField("paymentId", paymentId.toString());
          out.writeStringField("rosterId", rosterId.toString());
          out.writeStringField("programme", programme);
          out.writeStringField("subject", due.subject().toString());
          out.writeStringField("component", component);
          out.writeNumberField("n", n);
          out.writeStringField("payType", payType(month, n));
          out.writeStringField("county", county.code());
          out.writeStringField("month", month.toString());
          out.writeStringField("amount", amount.toString());
          out.writeStringField("payeeId", due.payeeId().toString());
          out.writeStringField("budgetLine", budgetLine);
          out.writeStringField("dueOn", dueOn(rosterMonth).toString());
          out.writeStringField("ruleId", entitled.grounds().rule().id());
          out.writeStringField("ruleVersion", entitled.grounds().rule().version());
          out.writeStringField("band", entitled.band());
          out.writeStringField("standard", entitled.standard().id());
          out.writeStringField("article", entitled.grounds().citation().toString());
          out.writeStringField("enrolment", due.caseId().toString());
          out.writeNumberField("enrolmentVersion", due.caseVersion());
        });
  }

  /** An overpayment, naming the lines that were ordered for the month. */
  byte[] overpayment(
      UUID receivableId,
      CaseDues due,
      YearMonth month,
      String component,
      Money amount,
      List<UUID> payments) {
    return write(
        out -> {
          out.writeStringField("receivableId", receivableId.toString());
          out.writeStringField("rosterId", rosterId.toString());
          out.writeStringField("programme", programme);
          out.writeStringField("subject", due.subject().toString());
          out.writeStringField("component", component);
          out.writeStringField("county", county.code());
          out.writeStringField("month", month.toString());
          out.writeStringField("amount", amount.toString());
          out.writeArrayFieldStart("payments");
          for (UUID payment : payments) {
            out.writeString(payment.toString());
          }
          out.writeEndArray();
          out.writeStringField("enrolment", due.caseId().toString());
          out.writeNumberField("enrolmentVersion", due.caseVersion());
        });
  }

  private String payType(YearMonth month, int n) {
    if (month.isBefore(rosterMonth)) {
      return "ARREARS";
    }
    return n == 0 ? "REGULAR" : "DIFFERENCE";
  }

  private static LocalDate dueOn(YearMonth month) {
    LocalDate day = month.atDay(PAY_DUE_DAY);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Fields of one JSON object. */
  @FunctionalInterface
  private interface Fields {
    void to(JsonGenerator out) throws IOException;
  }

  private byte[] write(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(768);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      fields.to(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a payload could not be written", e);
    }
    return bytes.toByteArray();
  }
}
