package org.huimin.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** 家庭月份说明: what the officers of a county are told of the months of one household. */
public record HouseholdExplained(Client client, CountyOffice at, String household) {

  private static final String RELIEF = "/social-relief";

  /** Nothing for a roster stands for the one that last ordered the month. */
  public JsonNode month(String month, String roster) {
    return client.get(at.clerk(), address(month, "", roster)).body();
  }

  /** The same on paper. */
  public String sheet(Officer officer, String month, String roster) {
    return client.page(officer, address(month, "/sheet", roster));
  }

  private String address(String month, String what, String roster) {
    return RELIEF
        + "/explanations/"
        + household
        + "/"
        + month
        + what
        + (roster.isEmpty() ? "" : "?roster=" + roster);
  }

  /** The first roster of the month. */
  public String roster(String programme, String month) {
    return each(client
            .get(at.officer(), RELIEF + "/rosters?county=" + at.code() + "&month=" + month)
            .body())
        .filter(roster -> roster.path("programme").asText().equals(programme))
        .map(roster -> roster.path("rosterId").asText())
        .findFirst()
        .orElseThrow();
  }

  /** {@code then now}, in yuan. */
  public static String yuan(JsonNode month) {
    return month.path("then").path("yuan").asText() + " " + month.path("now").path("yuan").asText();
  }

  /** What the lines say that begin so; empty where there are none. */
  public static String told(JsonNode side, String what) {
    return each(side.path("lines"))
        .filter(line -> line.path("what").asText().startsWith(what))
        .map(line -> line.path("value").asText())
        .collect(Collectors.joining(" "));
  }

  /** The arithmetic in Chinese. */
  public static List<String> sums(JsonNode side) {
    return each(side.path("lines"))
        .filter(line -> line.path("part").asText().equals("SUMS"))
        .map(line -> line.path("chinese").asText())
        .toList();
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
