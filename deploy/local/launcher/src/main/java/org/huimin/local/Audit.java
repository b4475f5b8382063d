package org.huimin.local;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huimin.local.audit.Check;
import org.huimin.local.audit.Comparison;
import org.huimin.local.audit.Finding;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.OnKafka;
import org.huimin.local.audit.Positions;
import org.huimin.local.audit.TopicsRead;
import org.huimin.local.audit.Verdict;

/**
 * 审计: reads every topic the auditor may read, asks the services, and compares. The demo ends with
 * it, and {@code ./huimin audit replay} is it.
 */
final class Audit {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PATIENCE_WITH_LEDGER = Duration.ofMinutes(1);
  private static final Duration TELL_EACH = Duration.ofSeconds(5);
  private static final int TURNS = 5;

  private final Place place;
  private final DoorClient door;
  private final Progress progress;
  private final Map<String, String> copies;
  private Instant told = Instant.now();

  /**
   * An audit of one stack.
   *
   * @param copies tape → the topic to read in its place
   */
  Audit(Place place, DoorClient door, Progress progress, Map<String, String> copies) {
    this.copies = Map.copyOf(copies);
    this.place = place;
    this.door = door;
    this.progress = progress;
  }

  /** What both sides say, and what came of holding them against each other. */
  record Result(OnKafka kafka, InLedger ledger, List<Check> checks) {

    /** As one JSON answer. */
    Map<String, Object> asMap(Verdict verdict) {
      Map<String, Object> map = new LinkedHashMap<>(verdict.asMap());
      map.put("records", kafka.records());
      map.put("partitions", kafka.partitions());
      map.put("totals", kafka.totals());
      map.put("lines", kafka.total().lines());
      map.put("totalYuan", kafka.total().yuan());
      map.put("arrears", kafka.arrears().lines());
      map.put("arrearsYuan", kafka.arrears().yuan());
      map.put("overpayments", kafka.openOverpayments());
      map.put("overpaidYuan", kafka.overpayments().openYuan());
      map.put("hashFromKafka", kafka.ledgerHash());
      map.put("hashOfLedger", ledger.hash());
      map.put("hashLive", ledger.rebuild().liveHash());
      map.put("hashRebuilt", ledger.rebuild().rebuiltHash());
      map.put("findings", kafka.findings().stream().map(Finding::asMap).toList());
      map.put("findingsInAll", kafka.findingsInAll());
      return map;
    }
  }

  private void checkCopies() {
    copies.forEach(
        (topic, copy) -> {
          if (!topics().contains(topic)) {
            throw new WrongUsage(
                "--copy "
                    + topic
                    + "="
                    + copy
                    + ": "
                    + topic
                    + " is no tape; there are "
                    + topics()
                    + ".");
          }
        });
    Set<String> absent = TopicsRead.absent(signIn(), copies.values());
    if (!absent.isEmpty()) {
      throw new WrongUsage("--copy: the auditor sees no topic " + absent + " on Kafka.");
    }
  }

  /** Where Kafka's topics end now: what comes later can be told apart. */
  SortedMap<String, Long> ends() {
    return TopicsRead.ends(signIn(), topics());
  }

  /**
   * Reads, asks, compares.
   *
   * @param since offsets from which on events are counted by name
   * @param watched subjects whose entries are kept one by one
   */
  Result run(SortedMap<String, Long> since, Set<String> watched) {
    checkCopies();
    Ledger ledger = new Ledger(door);
    try (TopicsRead topics =
        new TopicsRead(signIn(), topics(), copies, since, watched, this::tell)) {
      Instant end = Instant.now().plus(PATIENCE);
      Positions before = new Positions(new TreeMap<>());
      for (int turn = 1; ; turn++) {
        Positions begun = heads();
        readUpTo(begun, topics, end);
        Positions here = topics.positions();
        Positions ended = heads();
        Positions wanted = here.of(readByLedger()::contains);
        ledger.awaitPositions(wanted, turn == 1 ? PATIENCE_WITH_LEDGER : Duration.ZERO);
        Positions there = ledger.positions();
        // While officers work both move on; two looks at what stands still are enough.
        if (there.equals(wanted) || here.equals(before) || turn == TURNS) {
          return compare(topics.end(begun, ended), begun, ended, ledger);
        }
        before = here;
      }
    }
  }

  private Result compare(OnKafka kafka, Positions begun, Positions ended, Ledger ledger) {
    Positions heads = kafka.positions().within(begun, ended);
    InLedger said = ledger.at(kafka.positions().of(topic -> topic.endsWith(".payment.v1")));
    return new Result(kafka, said, Comparison.of(kafka, heads, readByLedger(), said));
  }

  /** What a service has stored is on Kafka a moment later; to a copy nothing more comes. */
  private void readUpTo(Positions heads, TopicsRead topics, Instant end) {
    Positions live = heads.of(topic -> !copies.containsKey(topic));
    topics.readOn();
    while (!topics.positions().reached(live) && Instant.now().isBefore(end)) {
      Pause.millis(200);
      topics.readOn();
    }
  }

  /** Where the tapes of the services end, as these say. */
  private Positions heads() {
    Map<String, Map<Integer, Long>> heads = new TreeMap<>();
    for (String writer : new TreeSet<>(place.access().writers())) {
      heads.putAll(
          Ledger.topics(
              door.get(Ledger.AUDITOR, "/" + writer + "/tape/heads")
                  .success("The ends of the tapes of " + writer)));
    }
    return Positions.of(heads);
  }

  private Map<String, Object> signIn() {
    return place.kafka().client(TopicReader.AUDITOR);
  }

  private Set<String> topics() {
    return place.access().readBy(TopicReader.AUDITOR);
  }

  private Set<String> readByLedger() {
    return place.access().readBy("ledger");
  }

  private void tell(long records) {
    if (Instant.now().isAfter(told.plus(TELL_EACH))) {
      told = Instant.now();
      progress.part("kafka", records + " records read");
    }
  }
}
