package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The money of the payment topics, added up in fen from the payloads as they are. What a roster
 * says of itself is held against its lines, partition by partition.
 */
final class Recount {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Pattern YUAN = Pattern.compile("(0|[1-9]\\d{0,12})\\.\\d{2}");

  /** Lines and fen. */
  record Sum(long lines, long fen) {

    static final Sum NOTHING = new Sum(0, 0);

    Sum plus(long moreFen) {
      return new Sum(lines + 1, Math.addExact(fen, moreFen));
    }
  }

  /** A line as it lies on Kafka. */
  record Line(String topic, int partition, Event event, JsonNode payload) {

    String text(String field) {
      return payload.path(field).asText();
    }

    String countyMonth() {
      return text("programme") + " " + text("county") + " " + text("month");
    }

    long fen() {
      return Recount.fen(text("amount"));
    }
  }

  /** What a roster said of itself at its end: that it is complete, or that it was stopped. */
  private record Roster(Event event, JsonNode said) {

    boolean isWhole() {
      return event.name().equals("RosterOrdered") && said.path("leftOut").isEmpty();
    }
  }

  /** What a roster's lines in one partition come to. */
  private record Part(Sum sum, long lastSequence, String lastHash) {}

  final SortedMap<String, Line> lines = new TreeMap<>();

  /** {@code programme county month}. */
  final SortedMap<String, Sum> sums = new TreeMap<>();

  final OverpaidRecount overpaid = new OverpaidRecount();
  final List<String> problems = new ArrayList<>();

  /** Overpayments and reversals by their ids. */
  private final SortedMap<String, Line> findings = new TreeMap<>();

  private final Map<String, Roster> rosters = new TreeMap<>();
  private final Map<String, String> approvedHashes = new HashMap<>();
  private final Map<String, TreeMap<Integer, Part>> parts = new TreeMap<>();

  /** Counts the given tapes of payment topics, whole. */
  static Recount of(Collection<Tape> tapes) {
    Recount recount = new Recount();
    for (Tape tape : tapes) {
      tape.events().forEach(event -> recount.take(tape, event));
    }
    recount.compareRosters();
    recount.problems.addAll(recount.overpaid.problems());
    return recount;
  }

  Sum total() {
    Sum total = Sum.NOTHING;
    for (Sum sum : sums.values()) {
      total = new Sum(total.lines() + sum.lines(), Math.addExact(total.fen(), sum.fen()));
    }
    return total;
  }

  int rosters() {
    return rosters.size();
  }

  private void take(Tape tape, Event event) {
    try {
      JsonNode payload = JSON.readTree(event.payload());
      Line line = new Line(tape.topic(), tape.partition(), event, payload);
      switch (event.name()) {
        case "PaymentOrdered" -> addLine(line);
        case "OverpaymentIdentified" -> {
          if (standsOn(line, "receivableId")) {
            addFinding(line, "receivableId");
            overpaid.addOverpayment(line);
          }
        }
        case "OverpaymentReversed" -> {
          if (standsOn(line, "reversalId")) {
            addFinding(line, "reversalId");
            overpaid.addReversal(line);
          }
        }
        case "RosterApproved" -> approvedHashes.put(line.text("rosterId"), line.text("rosterHash"));
        case "RosterOrdered", "RosterStopped" -> addRoster(line);
        default -> {}
      }
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      problems.add(place(tape, event) + " cannot be read: " + e.getMessage());
    }
  }

  private boolean standsOn(Line line, String field) {
    if (line.text(field).equals(line.event().subject())) {
      return true;
    }
    problems.add(field + " " + line.text(field) + " stands on another stream");
    return false;
  }

  /** The ledger has a row for its month, also when no line was ordered for it. */
  private void addFinding(Line line, String id) {
    findings.put(line.text(id), line);
    sums.putIfAbsent(line.countyMonth(), Sum.NOTHING);
  }

  private void addLine(Line line) {
    String id = line.text("paymentId");
    if (!standsOn(line, "paymentId")) {
      return;
    }
    if (lines.putIfAbsent(id, line) != null) {
      problems.add("payment " + id + " was ordered twice");
      return;
    }
    long fen = line.fen();
    sums.merge(line.countyMonth(), Sum.NOTHING.plus(fen), (sum, _) -> sum.plus(fen));
    parts
        .computeIfAbsent(line.text("rosterId"), _ -> new TreeMap<>())
        .compute(
            line.partition(),
            (_, part) ->
                new Part(
                    (part == null ? Sum.NOTHING : part.sum()).plus(fen),
                    line.event().sequence(),
                    line.event().hash()));
  }

  private void addRoster(Line line) {
    if (rosters.put(line.text("rosterId"), new Roster(line.event(), line.payload())) != null) {
      problems.add("roster " + line.text("rosterId") + " was ordered or stopped twice");
    }
  }

  private void compareRosters() {
    TreeSet<String> ids = new TreeSet<>(parts.keySet());
    ids.addAll(rosters.keySet());
    for (String id : ids) {
      Roster roster = rosters.get(id);
      if (roster == null) {
        problems.add("lines of roster " + id + " without its RosterOrdered or RosterStopped");
        continue;
      }
      TreeMap<Integer, Part> found = parts.getOrDefault(id, new TreeMap<>());
      JsonNode said = roster.said();
      Sum sum = Sum.NOTHING;
      for (Part part : found.values()) {
        sum = new Sum(sum.lines() + part.sum().lines(), Math.addExact(sum.fen(), part.sum().fen()));
      }
      compare(id + " count", said.path("count").asLong(-1), sum.lines());
      compare(id + " total", fen(said.path("total").asText()), sum.fen());
      TreeMap<Integer, Part> announced = new TreeMap<>();
      for (JsonNode part : said.path("partitions")) {
        announced.put(
            part.path("partition").asInt(-1),
            new Part(
                new Sum(part.path("count").asLong(-1), fen(part.path("total").asText())),
                part.path("lastSeq").asLong(-1),
                part.path("lastHash").asText()));
      }
      compare(id + " partitions", announced, found);
      if (roster.isWhole()) {
        compare(id + " hash", approvedHashes.get(id), rosterHash(id));
      }
    }
  }

  /** The hash two officers saw: of the lines' bytes, and of those of overpayments and reversals. */
  private String rosterHash(String roster) {
    byte[] hash =
        Event.sha256(
            out -> {
              out.write("huimin.roster.v2".getBytes(UTF_8));
              out.write(0);
              out.write(ofRoster(roster, lines.values()));
              out.write(ofRoster(roster, findings.values()));
            });
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] ofRoster(String roster, Collection<Line> inOrder) {
    return Event.sha256(
        out -> {
          for (Line line : inOrder) {
            if (line.text("rosterId").equals(roster)) {
              Event.lengthAnd(out, line.event().payload());
            }
          }
        });
  }

  private void compare(String what, @Nullable Object said, Object found) {
    if (!found.equals(said)) {
      problems.add("roster " + what + ": said " + said + ", found " + found);
    }
  }

  /** Yuan with two decimals, as fen. */
  static long fen(String yuan) {
    if (!YUAN.matcher(yuan).matches()) {
      throw new IllegalArgumentException("not an amount: " + yuan);
    }
    return Long.parseLong(yuan.replace(".", ""));
  }

  private static String place(Tape tape, Event event) {
    return tape.topic() + "/" + tape.partition() + "/" + event.sequence();
  }
}
