package org.huimin.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * 真实的一月: ten counties request their rosters at once, a second officer approves each as soon as it
 * is drafted, and the last line is waited for in the ledger. How far it is, is looked up in the
 * tables themselves: asking the services would cost what is measured.
 */
final class RealMonth implements AutoCloseable {

  private static final String ROSTERS = "/elderly-allowance/rosters";
  private static final String PAYMENTS = "huimin.elderly-allowance.payment.v1";
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** How far a roster is, in the order of its life. */
  private enum State {
    REQUESTED,
    CUT_OFF,
    DRAFTED,
    APPROVED,
    ORDERED,
    REFUSED,
    STOPPED
  }

  private record Roster(String id, County county, State state, long lines) {}

  private final Door door;
  private final Connection store;
  private final Connection ledger;
  private final Consumer<byte[], byte[]> kafka;
  private final ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor();

  RealMonth(OwnStack stack, Door door) throws SQLException {
    this.door = door;
    this.store = stack.database("elderly_allowance");
    this.ledger = stack.database("ledger");
    Properties settings = stack.kafka();
    settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
    settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
    this.kafka = new KafkaConsumer<>(settings);
  }

  /**
   * Runs the month.
   *
   * @throws Broken when fewer or more lines come to the ledger than there are cases
   */
  Stages run(YearMonth month, int lines) {
    long begun = System.nanoTime();
    List<Future<?>> work = new ArrayList<>();
    for (County county : County.ALL) {
      work.add(
          officers.submit(
              () ->
                  door.post(
                      county.preparer(),
                      ROSTERS,
                      Map.of("county", county.code(), "month", month.toString()))));
    }
    Map<State, Double> reached = followRosters(month, begun, work);
    Waiting.until("the last event on Kafka", PAUSE, () -> onKafka() >= onTape());
    double relayed = seconds(begun);
    Waiting.until("the last line in the ledger", PAUSE, () -> inLedger(month) >= lines);
    Waiting.until("what the rosters announce", PAUSE, () -> announced(month) == County.ALL.size());
    double recorded = seconds(begun);
    requireAll(month, lines);
    return new Stages(
        reached.getOrDefault(State.CUT_OFF, Double.NaN),
        reached.getOrDefault(State.DRAFTED, Double.NaN),
        reached.getOrDefault(State.ORDERED, Double.NaN),
        relayed,
        recorded);
  }

  /** Until all are ordered; answers when all were so far. */
  private Map<State, Double> followRosters(YearMonth month, long begun, List<Future<?>> work) {
    Map<State, Double> reached = new EnumMap<>(State.class);
    Map<String, Roster> approved = new HashMap<>();
    Waiting.until(
        "the orders of all counties",
        PAUSE,
        () -> {
          requireDone(work);
          Collection<Roster> rosters = rosters(month);
          for (Roster roster : rosters) {
            if (roster.state() == State.DRAFTED && approved.put(roster.id(), roster) == null) {
              work.add(officers.submit(() -> approve(roster)));
            }
          }
          for (State state : List.of(State.CUT_OFF, State.DRAFTED, State.ORDERED)) {
            if (rosters.size() == County.ALL.size()
                && rosters.stream().allMatch(one -> one.state().compareTo(state) >= 0)) {
              reached.putIfAbsent(state, seconds(begun));
            }
          }
          return reached.containsKey(State.ORDERED);
        });
    return reached;
  }

  private void approve(Roster roster) {
    String path = ROSTERS + "/" + roster.id();
    String hash = door.get(roster.county().approver(), path).path("hash").asText();
    door.post(roster.county().approver(), path + "/approval", Map.of("rosterHash", hash));
  }

  private static void requireDone(List<Future<?>> work)
      throws ExecutionException, InterruptedException {
    for (Future<?> one : work) {
      if (one.isDone()) {
        one.get();
      }
    }
  }

  private List<Roster> rosters(YearMonth month) throws SQLException {
    try (PreparedStatement ask =
        store.prepareStatement(
            "select roster_id, county, state, line_count from roster where month = ?")) {
      ask.setString(1, month.toString());
      try (ResultSet rows = ask.executeQuery()) {
        List<Roster> rosters = new ArrayList<>();
        while (rows.next()) {
          String code = rows.getString(2);
          State state = State.valueOf(rows.getString(3));
          if (state.compareTo(State.ORDERED) > 0) {
            throw new Broken("the roster of " + code + " for " + month + " is " + state);
          }
          County county =
              County.ALL.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
          rosters.add(new Roster(rows.getString(1), county, state, rows.getLong(4)));
        }
        return rosters;
      }
    }
  }

  private long onTape() throws SQLException {
    return Heads.number(store, Heads.QUERY + " where t.topic = '" + PAYMENTS + "'");
  }

  private long onKafka() {
    List<TopicPartition> partitions =
        kafka.partitionsFor(PAYMENTS).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    return kafka.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  private long inLedger(YearMonth month) throws SQLException {
    return Heads.number(
        ledger, "select coalesce(sum(lines), 0) from ledger_total where month = '" + month + "'");
  }

  private long announced(YearMonth month) throws SQLException {
    return Heads.number(
        ledger,
        "select count(*) from roster_control where announced_at is not null and month = '"
            + month
            + "'");
  }

  private void requireAll(YearMonth month, int lines) {
    try {
      long ordered = rosters(month).stream().mapToLong(Roster::lines).sum();
      long recorded = inLedger(month);
      if (ordered != lines || recorded != lines) {
        throw new Broken(
            "lines are missing in %s: %d cases, %d ordered, %d in the ledger"
                .formatted(month, lines, ordered, recorded));
      }
    } catch (SQLException e) {
      throw new Broken("the lines cannot be counted", e);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  @Override
  public void close() throws SQLException {
    officers.shutdownNow();
    kafka.close();
    store.close();
    ledger.close();
  }
}
