package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** Two officers of one county prepare and approve the roster of one month. */
final class MonthRun {

  private static final Set<String> FAILED = Set.of("REFUSED", "STOPPED");

  private final DoorClient door;
  private final String programme;
  private final String rosters;

  MonthRun(DoorClient door, String service, String programme) {
    this.door = door;
    this.programme = programme;
    this.rosters = "/" + service + "/rosters";
  }

  /** Answers how many lines were ordered. */
  long run(County county, YearMonth month) {
    String id =
        door.post(
                county.preparer(),
                rosters,
                Map.of("programme", programme, "county", county.code(), "month", month.toString()))
            .success("The roster of " + county.name() + " for " + month)
            .path("rosterId")
            .asText();
    JsonNode draft = await(county, id, "DRAFTED");
    String hash = draft.path("hash").asText();
    door.post(county.approver(), rosters + "/" + id + "/approval", Map.of("rosterHash", hash))
        .success("The approval of the roster of " + county.name() + " for " + month);
    return await(county, id, "ORDERED").path("count").asLong();
  }

  private JsonNode await(County county, String roster, String wanted) {
    JsonNode found =
        door.until(
            county.preparer(),
            rosters + "/" + roster,
            one -> wanted.equals(state(one)) || FAILED.contains(state(one)));
    if (!wanted.equals(state(found))) {
      throw new Refused(
          "The roster " + roster + " of " + county.name() + " is " + state(found) + ": " + found);
    }
    return found;
  }

  private static String state(JsonNode roster) {
    return roster.path("state").asText();
  }
}
