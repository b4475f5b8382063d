package org.huimin.ledger.app.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's own reading of the payment events. Schemas only grow, so fields it does not know are
 * passed over; a field it needs and does not find makes the record unreadable.
 */
final class Lines {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();
  private static final Pattern MONEY = Pattern.compile("(0|[1-9]\\d{0,11})\\.\\d{2}");
  private static final Pattern COUNTY = Pattern.compile("\\d{6}");

  private Lines() {}

  /** 发放指令. Numbers of money and dates come as text and are checked as such. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PaymentOrdered(
      UUID paymentId,
      UUID rosterId,
      String programme,
      UUID subject,
      String component,
      String month,
      int n,
      String payType,
      String county,
      String amount,
      UUID payeeId,
      String budgetLine,
      String dueOn,
      String ruleId,
      String ruleVersion,
      String band,
      String standard,
      String article,
      UUID enrolment,
      int enrolmentVersion) {}

  /** 名册已下达: what the roster's service says it has ordered. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RosterOrdered(
      UUID rosterId,
      String programme,
      String county,
      String month,
      long count,
      String total,
      List<PartitionLines> partitions) {}

  /** What one partition holds of a roster. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PartitionLines(int partition, long count, String total, long lastSeq, String lastHash) {}

  /** 截止: how far the roster's service had read when it began the roster. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CycleCutOff(SortedMap<String, SortedMap<Integer, Long>> vector) {}

  /** 多发: a month for which more was ordered than was due. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OverpaymentIdentified(
      UUID receivableId,
      UUID rosterId,
      String programme,
      UUID subject,
      String component,
      String county,
      String month,
      String amount,
      List<UUID> payments) {}

  /** 多发撤销: what was called overpaid is due after all. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OverpaymentReversed(
      UUID reversalId,
      UUID rosterId,
      String programme,
      UUID subject,
      String component,
      String county,
      String month,
      String amount,
      List<UUID> receivables) {}

  private static final ObjectReader PAYMENTS = JSON.readerFor(PaymentOrdered.class);
  private static final ObjectReader ROSTERS = JSON.readerFor(RosterOrdered.class);
  private static final ObjectReader CUT_OFFS = JSON.readerFor(CycleCutOff.class);
  private static final ObjectReader OVERPAYMENTS = JSON.readerFor(OverpaymentIdentified.class);
  private static final ObjectReader REVERSALS = JSON.readerFor(OverpaymentReversed.class);

  static PaymentOrdered payment(byte[] payload) throws Unreadable {
    PaymentOrdered line = read(PAYMENTS, PaymentOrdered.class, payload);
    present("paymentId", line.paymentId());
    present("rosterId", line.rosterId());
    present("subject", line.subject());
    present("payeeId", line.payeeId());
    present("enrolment", line.enrolment());
    text("programme", line.programme());
    text("component", line.component());
    text("payType", line.payType());
    text("budgetLine", line.budgetLine());
    text("ruleId", line.ruleId());
    text("ruleVersion", line.ruleVersion());
    text("band", line.band());
    text("standard", line.standard());
    text("article", line.article());
    month(line.month());
    county(line.county());
    money("amount", line.amount());
    date("dueOn", line.dueOn());
    return line;
  }

  static RosterOrdered roster(byte[] payload) throws Unreadable {
    RosterOrdered roster = read(ROSTERS, RosterOrdered.class, payload);
    present("rosterId", roster.rosterId());
    text("programme", roster.programme());
    month(roster.month());
    county(roster.county());
    money("total", roster.total());
    each("partitions", roster.partitions());
    for (PartitionLines part : roster.partitions()) {
      money("partitions.total", part.total());
      text("partitions.lastHash", part.lastHash());
    }
    return roster;
  }

  static PositionVector cutOff(byte[] payload) throws Unreadable {
    CycleCutOff cutOff = read(CUT_OFFS, CycleCutOff.class, payload);
    present("vector", cutOff.vector());
    for (SortedMap<Integer, Long> seqs : cutOff.vector().values()) {
      present("vector", seqs);
      each("vector", new ArrayList<>(seqs.values()));
    }
    return new PositionVector(cutOff.vector());
  }

  static OverpaymentIdentified overpayment(byte[] payload) throws Unreadable {
    OverpaymentIdentified found = read(OVERPAYMENTS, OverpaymentIdentified.class, payload);
    present("receivableId", found.receivableId());
    present("rosterId", found.rosterId());
    present("subject", found.subject());
    text("programme", found.programme());
    text("component", found.component());
    month(found.month());
    county(found.county());
    money("amount", found.amount());
    each("payments", found.payments());
    return found;
  }

  static OverpaymentReversed reversal(byte[] payload) throws Unreadable {
    OverpaymentReversed found = read(REVERSALS, OverpaymentReversed.class, payload);
    present("reversalId", found.reversalId());
    present("rosterId", found.rosterId());
    present("subject", found.subject());
    text("programme", found.programme());
    text("component", found.component());
    month(found.month());
    county(found.county());
    money("amount", found.amount());
    each("receivables", found.receivables());
    return found;
  }

  /** Why a record cannot be read: names the field, never what stands in it. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private static <T> T read(ObjectReader reader, Class<T> type, byte[] payload) throws Unreadable {
    try {
      T value = reader.readValue(payload, type);
      if (value == null) {
        throw new Unreadable("the payload is null");
      }
      return value;
    } catch (IOException e) {
      throw new Unreadable(
          "the payload is not the JSON of its type: " + e.getClass().getSimpleName());
    }
  }

  private static void present(String field, @Nullable Object value) throws Unreadable {
    if (value == null) {
      throw new Unreadable(field + " is missing");
    }
  }

  private static void each(String field, @Nullable List<?> values) throws Unreadable {
    present(field, values);
    if (values != null && values.stream().anyMatch(Objects::isNull)) {
      throw new Unreadable(field + " holds a null");
    }
  }

  private static void text(String field, @Nullable String value) throws Unreadable {
    present(field, value);
    if (value != null && value.indexOf('\0') >= 0) {
      throw new Unreadable(field + " holds a zero character");
    }
  }

  private static void month(@Nullable String value) throws Unreadable {
    present("month", value);
    try {
      if (value != null && !YearMonth.parse(value).toString().equals(value)) {
        throw new Unreadable("month is not yyyy-MM");
      }
    } catch (DateTimeException e) {
      throw new Unreadable("month is not yyyy-MM");
    }
  }

  private static void date(String field, @Nullable String value) throws Unreadable {
    present(field, value);
    try {
      if (value != null && LocalDate.parse(value).getYear() > 9999) {
        throw new Unreadable(field + " is not a date");
      }
    } catch (DateTimeException e) {
      throw new Unreadable(field + " is not a date");
    }
  }

  private static void county(@Nullable String value) throws Unreadable {
    if (value == null || !COUNTY.matcher(value).matches()) {
      throw new Unreadable("county is not a code of six digits");
    }
  }

  private static void money(String field, @Nullable String value) throws Unreadable {
    if (value == null || !MONEY.matcher(value).matches()) {
      throw new Unreadable(field + " is not yuan with two decimals");
    }
  }

  static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  static BigDecimal yuan(String checked) {
    return new BigDecimal(checked);
  }
}
