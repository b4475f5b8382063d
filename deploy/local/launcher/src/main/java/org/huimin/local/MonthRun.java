package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** Two officers of one county prepare and approve the roster of one month. */
final class MonthRun {

  /** A month takes moments; the rest is for a part that is away meanwhile. */
  private static final Duration PATIENCE = DoorClient.PATIENCE.plusMinutes(2);

  private static final String ROSTERS = "/elderly-allowance/rosters";
  private static final Set<String> FAILED = Set.of("REFUSED", "STOPPED");

  private final DoorClient door;

  MonthRun(DoorClient door) {
    this.door = door;
  }

  /** Answers how many lines were ordered. */
  long run(County county, YearMonth month) {
    String id =
        door.post(
                county.preparer(),
                ROSTERS,
                Map.of("county", county.code(), "month", month.toString()))
            .success("The roster of " + county.name() + " for " + month)
            .path("rosterId")
            .asText();
    JsonNode draft = await(county, id, "DRAFTED");
    String hash = draft.path("hash").asText();
    door.post(county.approver(), ROSTERS + "/" + id + "/approval", Map.of("rosterHash", hash))
        .success("The approval of the roster of " + county.name() + " for " + month);
    return await(county, id, "ORDERED").path("count").asLong();
  }

  private JsonNode await(County county, String roster, String wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode found =
          door.get(county.preparer(), ROSTERS + "/" + roster).success("Roster " + roster);
      String state = found.path("state").asText();
      if (state.equals(wanted)) {
        return found;
      }
      if (FAILED.contains(state)) {
        throw new Refused(
            "The roster " + roster + " of " + county.name() + " is " + state + ": " + found);
      }
      Pause.millis(250);
    }
    throw new Refused(
        "The roster " + roster + " of " + county.name() + " did not become " + wanted + ".");
  }
}
