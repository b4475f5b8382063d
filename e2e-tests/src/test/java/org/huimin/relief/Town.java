package org.huimin.relief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.huimin.independent.Finance;
import org.huimin.independent.Finance.Entry;
import org.huimin.independent.Finance.Kind;
import org.huimin.independent.Sent;
import org.huimin.independent.Topics;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.Client;
import org.huimin.journeys.Officer;
import org.huimin.journeys.ReliefOffice;
import org.huimin.journeys.Stack;
import org.huimin.relief.Family.Place;

/** 全城: all who apply on one stack, and what the months run there have brought them. */
final class Town {

  private static final String SERVICE = "social-relief";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COUNTIES =
      List.of("530802", "530822", "530828", Notices.TO_THE_FEN, Notices.BANDED, Notices.OF_632);

  /** A month, and the day it was run on. */
  record Run(YearMonth month, LocalDate day) {}

  /**
   * Money ordered, or found to be too much.
   *
   * @param fen below zero for what was overpaid
   */
  record Line(
      Run run,
      Place place,
      String household,
      YearMonth month,
      String component,
      String payType,
      long fen) {}

  /** A roster's month, county and programme. */
  private record Roster(Run run, Place place) {}

  private final Stack stack;
  private final Client client;
  private final List<Settling> families = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final Map<String, Roster> rosters = new ConcurrentHashMap<>();
  private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());

  Town(Stack stack, Client client) {
    this.stack = stack;
    this.client = client;
  }

  void add(Settling family) {
    families.add(family);
  }

  List<Settling> families() {
    return families;
  }

  List<Run> runs() {
    return runs;
  }

  void dawn(LocalDate day) {
    stack.moveClock(day);
  }

  /** Everybody tells what there is to tell on the day. */
  void live(LocalDate day) {
    CityHall.atDesks(families, family -> family.live(day));
  }

  /** The city publishes what counts for it, from its month on. */
  void publish(String document, List<NoticeRow> rows) {
    new CityHall(client).publish(SERVICE, document, rows);
  }

  /** A month of both programmes in all counties. */
  void run(YearMonth month, LocalDate day) {
    Run run = new Run(month, day);
    runs.add(run);
    CityHall.atDesks(
        COUNTIES.stream()
            .flatMap(county -> Stream.of(new Place(county, true), new Place(county, false)))
            .toList(),
        place -> run(run, place));
  }

  private void run(Run run, Place place) {
    ReliefOffice office = new ReliefOffice(client, CityHall.county(place.county()));
    String roster = office.run(place.programme(), run.month());
    rosters.put(roster, new Roster(run, place));
    for (JsonNode line : office.lines(roster)) {
      lines.add(
          new Line(
              run,
              place,
              line.path("subject").asText(),
              YearMonth.parse(line.path("month").asText()),
              line.path("component").asText(),
              line.path("payType").asText(),
              fen(line.path("amount").asText())));
    }
  }

  /** What was ordered, as the officers read it, and what was found to be too much, as finance. */
  List<Line> lines() {
    List<Line> all = new ArrayList<>(lines);
    for (Entry entry : entries()) {
      if (entry.kind() != Kind.ORDERED) {
        Roster roster = Objects.requireNonNull(rosters.get(entry.roster()), entry.roster());
        all.add(
            new Line(
                roster.run(),
                roster.place(),
                entry.subject(),
                entry.month(),
                entry.component(),
                entry.kind().name(),
                entry.net()));
      }
    }
    return all;
  }

  /** What the cases say of this kind, as an auditor reads them. */
  List<JsonNode> events(String name) {
    List<JsonNode> events = new ArrayList<>();
    try (Topics topics = new Topics(stack.kafka("auditor"))) {
      for (Sent sent :
          topics.records("huimin." + SERVICE + ".enrolment.v1").values().stream()
              .flatMap(List::stream)
              .toList()) {
        if (sent.value() != null && type(sent).endsWith("." + name + ".v1")) {
          events.add(JSON.readTree(sent.value()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }

  private static String type(Sent sent) {
    return sent.headers().stream()
        .filter(header -> header.name().equals("ce_type") && header.value() != null)
        .map(header -> new String(header.value(), UTF_8))
        .findFirst()
        .orElse("");
  }

  private List<Entry> entries() {
    JsonNode heads = client.get(new Officer("auditor"), "/" + SERVICE + "/tape/heads").body();
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Finance.entries(stack.kafka("finance"), SERVICE, heads), Optional::isPresent)
        .orElseThrow();
  }

  private static long fen(String yuan) {
    return Long.parseLong(yuan.replace(".", ""));
  }
}
