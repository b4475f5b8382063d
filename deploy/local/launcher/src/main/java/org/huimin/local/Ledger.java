package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.local.DoorClient.Answer;
import org.huimin.local.audit.CountyMonth;
import org.huimin.local.audit.Fen;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.Overpaid;
import org.huimin.local.audit.Overpayments;
import org.huimin.local.audit.Positions;
import org.huimin.local.audit.Sum;

/** What an auditor asks the ledger through the one door. */
final class Ledger {

  static final String AUDITOR = "auditor";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int NOT_REACHED = 503;

  private final DoorClient door;

  Ledger(DoorClient door) {
    this.door = door;
  }

  Positions positions() {
    return Positions.of(
        topics(door.get(AUDITOR, "/ledger/positions").success("The ledger's positions")));
  }

  /** Waits until the ledger has read that far; answers whether it has. */
  boolean awaitPositions(Positions wanted, Duration patience) {
    Instant end = Instant.now().plus(patience);
    boolean reached = positions().reached(wanted);
    while (!reached && Instant.now().isBefore(end)) {
      Pause.millis(300);
      reached = positions().reached(wanted);
    }
    return reached;
  }

  /** What it says at these positions of the payment topics, and what it says when it is rebuilt. */
  InLedger at(Positions payments) {
    Answer answer =
        door.get(AUDITOR, "/ledger/hash" + (payments.events() == 0 ? "" : "?at=" + payments));
    JsonNode hash =
        answer.status() == NOT_REACHED ? answer.body() : answer.success("The ledger's hash");
    Positions positions = positions();
    TreeMap<CountyMonth, Sum> totals = new TreeMap<>();
    TreeMap<CountyMonth, Overpaid> overpaid = new TreeMap<>();
    for (JsonNode row : door.get(AUDITOR, "/ledger/totals").success("The ledger's totals")) {
      CountyMonth month =
          new CountyMonth(
              row.path("programme").asText(),
              row.path("county").asText(),
              row.path("month").asText());
      totals.put(month, new Sum(row.path("lines").asLong(), fen(row, "amount")));
      overpaid.put(month, new Overpaid(fen(row, "identified"), fen(row, "reversed")));
    }
    return new InLedger(
        positions,
        hash.path("records").asLong(),
        new Overpayments(
            hash.path("overpayments").asLong(), hash.path("reversals").asLong(), overpaid),
        hash.path("hash").asText("has not read that far"),
        totals,
        rebuild());
  }

  private static long fen(JsonNode row, String field) {
    return Fen.of(row.path(field).asText());
  }

  /** Waits as long as it gets on. */
  private InLedger.Rebuild rebuild() {
    String id =
        door.post(AUDITOR, "/ledger/rebuilds", Map.of())
            .success("The order to rebuild")
            .path("rebuildId")
            .asText();
    Instant end = Instant.now().plus(PATIENCE);
    long events = 0;
    while (Instant.now().isBefore(end)) {
      JsonNode rebuild = door.get(AUDITOR, "/ledger/rebuilds/" + id).success("The rebuild " + id);
      switch (rebuild.path("state").asText()) {
        case "DONE" -> {
          return outcome(rebuild);
        }
        case "FAILED" -> {
          return InLedger.Rebuild.failed(rebuild.path("reason").asText());
        }
        default -> Pause.millis(300);
      }
      if (rebuild.path("events").asLong() != events) {
        events = rebuild.path("events").asLong();
        end = Instant.now().plus(PATIENCE);
      }
    }
    throw new Refused("The rebuild " + id + " has not got on for " + PATIENCE.toSeconds() + " s.");
  }

  private static InLedger.Rebuild outcome(JsonNode rebuild) {
    List<String> differences = new ArrayList<>();
    rebuild.path("differences").forEach(difference -> differences.add(difference.asText()));
    return new InLedger.Rebuild(
        rebuild.path("events").asLong(),
        rebuild.path("liveHash").asText(),
        rebuild.path("rebuiltHash").asText(),
        differences,
        "");
  }

  /** Topic, partition, sequence: the form in which services say how far something is. */
  static Map<String, Map<Integer, Long>> topics(JsonNode answer) {
    Map<String, Map<Integer, Long>> topics = new TreeMap<>();
    answer
        .properties()
        .forEach(
            topic -> {
              Map<Integer, Long> heads = new TreeMap<>();
              topic
                  .getValue()
                  .properties()
                  .forEach(
                      head -> heads.put(Integer.valueOf(head.getKey()), head.getValue().asLong()));
              topics.put(topic.getKey(), heads);
            });
    return topics;
  }
}
