package org.huimin.independent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** 财政所见: the lines, overpayments and reversals of a service, read as finance reads them. */
public final class Finance {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Which way the money of an entry goes. */
  public enum Kind {
    ORDERED,
    OVERPAID,
    REVERSED
  }

  /**
   * An entry.
   *
   * @param payType of a line; empty for the others
   */
  public record Entry(
      Kind kind,
      String roster,
      String subject,
      String county,
      YearMonth month,
      String component,
      String payType,
      long fen) {

    /** What the entry adds to the money a person is left with for the month. */
    public long net() {
      return kind == Kind.OVERPAID ? -fen : fen;
    }
  }

  private Finance() {}

  /** Every entry; nothing while the topic does not yet go as far as its service said. */
  public static Optional<List<Entry>> entries(Properties signIn, String service, JsonNode heads) {
    String topic = "huimin." + service + ".payment.v1";
    List<Tape> tapes;
    try (Topics topics = new Topics(signIn)) {
      tapes = topics.tapes(topic);
    }
    List<Entry> entries = new ArrayList<>();
    for (Tape tape : tapes) {
      if (!tape.faults().isEmpty()) {
        throw new AssertionError(tape.faults());
      }
      if (tape.head() < heads.path(topic).path(Integer.toString(tape.partition())).asLong()) {
        return Optional.empty();
      }
      tape.events().forEach(event -> entry(event).ifPresent(entries::add));
    }
    return Optional.of(entries);
  }

  private static Optional<Entry> entry(Event event) {
    return switch (event.name()) {
      case "PaymentOrdered" -> Optional.of(entry(Kind.ORDERED, event));
      case "OverpaymentIdentified" -> Optional.of(entry(Kind.OVERPAID, event));
      case "OverpaymentReversed" -> Optional.of(entry(Kind.REVERSED, event));
      default -> Optional.empty();
    };
  }

  private static Entry entry(Kind kind, Event event) {
    try {
      JsonNode payload = JSON.readTree(event.payload());
      return new Entry(
          kind,
          payload.path("rosterId").asText(),
          payload.path("subject").asText(),
          payload.path("county").asText(),
          YearMonth.parse(payload.path("month").asText()),
          payload.path("component").asText(),
          payload.path("payType").asText(),
          Recount.fen(payload.path("amount").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
