package org.huimin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.huimin.bench.Elders.Elder;

/**
 * 接续: makes cases in payment of a county's elders, by a list of one officer that another approves.
 */
final class TakeOver {

  private static final String LISTS = "/elderly-allowance/take-overs";

  private final Door door;
  private final County county;

  TakeOver(Door door, County county) {
    this.door = door;
    this.county = county;
  }

  /** Sends and approves it; {@link #awaitDone} waits for what comes of it. */
  void bring(List<Elder> elders, YearMonth paidThrough, LocalDate provenAliveOn) {
    String list =
        door.post(county.preparer(), LISTS, Map.of("county", county.code()))
            .path("takeOverId")
            .asText();
    door.lines(
        county.preparer(),
        LISTS + "/" + list + "/lines",
        elders.stream().map(elder -> line(elder, paidThrough, provenAliveOn)).toList());
    JsonNode received = door.get(county.approver(), LISTS + "/" + list);
    door.post(
        county.approver(),
        LISTS + "/" + list + "/approval",
        Map.of("lines", elders.size(), "hash", received.path("hash").asText()));
  }

  private static Map<String, String> line(
      Elder elder, YearMonth paidThrough, LocalDate provenAliveOn) {
    return Map.of(
        "personId", elder.personId().toString(),
        "payeeId", elder.payeeId().toString(),
        "appliedOn", paidThrough.minusYears(1).atDay(1).toString(),
        "paidThrough", paidThrough.toString(),
        "provenAliveOn", provenAliveOn.toString());
  }

  void awaitDone(int lines) {
    Waiting.until(
        "the take-over of " + county.name(),
        Duration.ofMillis(500),
        () -> {
          JsonNode list = door.get(county.approver(), LISTS).path(0);
          if (list.path("rejected").asInt() > 0) {
            throw new Broken("lines of " + county.name() + " were not taken over: " + list);
          }
          return list.path("state").asText().equals("DONE")
              && list.path("takenOver").asInt() == lines;
        });
  }
}
