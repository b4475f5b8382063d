package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.local.DoorClient.Answer;
import org.huimin.local.SyntheticPeople.Elder;

/**
 * 接续: who was paid by an older system until the month before the first one: registered from a list
 * by a county's clerk, and taken over from another by its two officers.
 */
final class TakeOver {

  private static final String TAKE_OVERS = "/elderly-allowance/take-overs";

  /** Answers are read when a list is sent, so that lists are kept short. */
  private static final int LONGEST_LIST = 2_000;

  private final DoorClient door;
  private final Counter counter;

  TakeOver(DoorClient door, Counter counter) {
    this.door = door;
    this.counter = counter;
  }

  /** Answers who was taken over, by the ids the registry gave. */
  List<String> of(County county, List<Elder> elders, YearMonth first, LocalDate today) {
    List<JsonNode> registered = new ArrayList<>();
    String position = "";
    for (int i = 0; i < elders.size(); i += LONGEST_LIST) {
      List<Map<String, ?>> rows =
          elders.subList(i, Math.min(elders.size(), i + LONGEST_LIST)).stream()
              .<Map<String, ?>>map(elder -> row(county, elder))
              .toList();
      Answer answer = door.lines(county.clerk(), "/registry/persons/lines", rows);
      for (JsonNode line : answer.success("A list of " + county.name())) {
        if (line.has("code")) {
          throw new Refused("A line of a list of " + county.name() + " was answered " + line);
        } else if (line.has("line")) {
          registered.add(line);
        } else {
          position = line.path("position").asText();
        }
      }
    }
    List<Map<String, ?>> cases =
        registered.stream().<Map<String, ?>>map(line -> taken(line, first, today)).toList();
    takenOver(county, cases, position);
    return registered.stream().map(line -> line.path("personId").asText()).toList();
  }

  private Map<String, ?> row(County county, Elder elder) {
    Map<String, Object> row = new TreeMap<>(counter.registration(county, elder));
    row.putAll(Counter.account(elder));
    return row;
  }

  private static Map<String, ?> taken(JsonNode registered, YearMonth first, LocalDate today) {
    YearMonth paidThrough = first.minusMonths(1);
    return Map.of(
        "personId",
        registered.path("personId").asText(),
        "payeeId",
        registered.path("payeeId").asText(),
        "appliedOn",
        paidThrough.atDay(1).toString(),
        "paidThrough",
        paidThrough.toString(),
        "provenAliveOn",
        today.toString());
  }

  private void takenOver(County county, List<Map<String, ?>> cases, String after) {
    String list =
        TAKE_OVERS
            + "/"
            + door.post(county.preparer(), TAKE_OVERS, Map.of("county", county.code()))
                .success("A list of " + county.name())
                .path("takeOverId")
                .asText();
    door.lines(county.preparer(), list + "/lines", cases).success("Lines of " + county.name());
    String hash =
        door.get(county.approver(), list)
            .success("The list of " + county.name())
            .path("hash")
            .asText();
    door.post(
            county.approver(),
            list + "/approval",
            Map.of("lines", cases.size(), "hash", hash),
            after)
        .success("The approval of a list of " + county.name());
    JsonNode done =
        door.until(county.preparer(), list, found -> found.path("state").asText().equals("DONE"));
    if (done.path("takenOver").asInt() != cases.size()) {
      throw new Refused("The list of " + county.name() + " ended with " + done);
    }
  }
}
