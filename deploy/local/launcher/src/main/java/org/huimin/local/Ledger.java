package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What an auditor asks the ledger through the one door. */
final class Ledger {

  private static final String AUDITOR = "auditor";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A ledger built beside the live one from Kafka alone, and whether both are the same. */
  record Rebuild(long events, long records, String liveHash, String rebuiltHash, boolean equal) {}

  private final DoorClient door;

  Ledger(DoorClient door) {
    this.door = door;
  }

  long records() {
    return door.get(AUDITOR, "/ledger/hash").success("The ledger's hash").path("records").asLong();
  }

  /** Waits until the ledger holds that many records, and answers how many it holds then. */
  long awaitRecords(long wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    long records = records();
    while (records < wanted && Instant.now().isBefore(end)) {
      Pause.millis(300);
      records = records();
    }
    return records;
  }

  /** Yuan ordered in a county for a month. */
  BigDecimal total(String county, String month) {
    JsonNode totals =
        door.get(AUDITOR, "/ledger/totals?county=" + county + "&month=" + month)
            .success("The ledger's total of " + county + " in " + month);
    JsonNode rows = totals.isArray() ? totals : totals.path("totals");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = sum.add(new BigDecimal(row.path("amount").asText("0")));
    }
    return sum;
  }

  Rebuild rebuild() {
    String id =
        door.post(AUDITOR, "/ledger/rebuilds", Map.of())
            .success("The order to rebuild")
            .path("rebuildId")
            .asText();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode rebuild = door.get(AUDITOR, "/ledger/rebuilds/" + id).success("The rebuild " + id);
      if (rebuild.hasNonNull("equal") && rebuild.hasNonNull("rebuiltHash")) {
        return new Rebuild(
            rebuild.path("events").asLong(),
            rebuild.path("records").asLong(),
            rebuild.path("liveHash").asText(),
            rebuild.path("rebuiltHash").asText(),
            rebuild.path("equal").asBoolean());
      }
      if (rebuild.path("state").asText().equals("FAILED")) {
        throw new Refused("The rebuild " + id + " failed: " + rebuild);
      }
      Pause.millis(300);
    }
    throw new Refused("The rebuild " + id + " did not end within " + PATIENCE.toSeconds() + " s.");
  }
}
