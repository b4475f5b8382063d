package org.huimin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;

/**
 * 老人: as many people as the month shall have lines, each with an account, written straight onto the
 * registry's tape. They are people to the programme only: the registry is not measured, and its
 * vault and its lists know none of them. Each stays within one age band for years, so that nothing
 * but the month happens to them.
 */
final class Elders {

  /** One of them, as a line of a take-over names them. */
  record Elder(UUID personId, UUID payeeId) {}

  private static final String TOPIC = "huimin.registry.person.v1";
  private static final String ACTOR = new UUID(0, 1).toString();
  private static final int EVENTS_OF_ONE = 2;
  private static final int DAYS = 2_000;

  private final OwnStack stack;
  private final Random random = new Random(20_130_701);
  private final YearMonth month;

  /**
   * Elders.
   *
   * @param month in which they are between 81 and 87, and a tenth of them between 91 and 97
   */
  Elders(OwnStack stack, YearMonth month) {
    this.stack = stack;
    this.month = month;
  }

  List<Elder> register(County county, int people) throws SQLException {
    JdbcEventStore store = new JdbcEventStore(new BusinessClock(stack.clock()));
    try (Connection c = stack.database("registry", "registry_app")) {
      c.setAutoCommit(false);
      Tape tape = Tapes.load(c, TOPIC);
      List<List<NewEvent>> chunks = new ArrayList<>();
      for (int i = 0; i < tape.partitions(); i++) {
        chunks.add(new ArrayList<>());
      }
      List<Elder> elders = new ArrayList<>(people);
      for (int i = 0; i < people; i++) {
        Elder elder = new Elder(id(), id());
        elders.add(elder);
        List<NewEvent> chunk = chunks.get(tape.partitionOf(elder.personId()));
        chunk.add(event(tape, county, elder, 1, "PersonRegistered", registered(county, elder)));
        chunk.add(
            event(tape, county, elder, EVENTS_OF_ONE, "PayeeAccountRecorded", account(elder)));
        if (chunk.size() + EVENTS_OF_ONE > JdbcEventStore.MAX_BULK) {
          append(store, c, chunk);
        }
      }
      for (List<NewEvent> chunk : chunks) {
        append(store, c, chunk);
      }
      return elders;
    }
  }

  private static void append(JdbcEventStore store, Connection c, List<NewEvent> chunk)
      throws SQLException {
    if (!chunk.isEmpty()) {
      store.appendBulk(c, chunk);
      c.commit();
      chunk.clear();
    }
  }

  private NewEvent event(
      Tape tape, County county, Elder elder, int version, String type, String payload) {
    Instant time = month.atDay(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    return EventDraft.of(
        tape,
        elder.personId(),
        version,
        id(),
        "org.huimin.registry." + type + ".v1",
        time.truncatedTo(ChronoUnit.MICROS),
        Map.of("actor", ACTOR, "division", county.code()),
        payload.getBytes(UTF_8));
  }

  private String registered(County county, Elder elder) {
    byte[] commitment = new byte[32];
    random.nextBytes(commitment);
    return """
        {"personId":"%s","bornOn":"%s","sex":"%s","county":"%s","township":"%s",\
        "identityVersion":1,"identityCommitment":"%s"}"""
        .formatted(
            elder.personId(),
            bornOn(),
            random.nextBoolean() ? "FEMALE" : "MALE",
            county.code(),
            county.township(),
            HexFormat.of().formatHex(commitment));
  }

  private static String account(Elder elder) {
    return """
        {"personId":"%s","payeeId":"%s","accountType":"CARD"}"""
        .formatted(elder.personId(), elder.payeeId());
  }

  private LocalDate bornOn() {
    int age = random.nextInt(10) == 0 ? 91 : 81;
    return month.atDay(1).minusYears(age).minusDays(random.nextInt(DAYS));
  }

  private UUID id() {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | 1L << 63);
  }
}
