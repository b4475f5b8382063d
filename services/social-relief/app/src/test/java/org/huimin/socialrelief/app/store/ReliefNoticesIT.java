package org.huimin.socialrelief.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Tapes;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.Notice;
import org.huimin.kernel.notice.Notice.Recorded;
import org.huimin.kernel.notice.NoticeCommand;
import org.huimin.kernel.notice.NoticeCommand.ProposeNotice;
import org.huimin.kernel.notice.NoticeCommand.PublishNotice;
import org.huimin.kernel.notice.NoticeEvent;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.notices.PublishedRows;
import org.huimin.programme.notices.StandardTape;
import org.huimin.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Notices of dibao and of special hardship support on one tape. */
final class ReliefNoticesIT {

  private static final String SERVICE = "social-relief";
  private static final EventCodec<NoticeEvent> CODEC = StandardTape.codec(SERVICE);
  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final YearMonth JANUARY = YearMonth.of(2027, 1);
  private static final Citation DOCUMENT = new Citation("普民发〔2026〕31号", "第2条");

  private final TestDatabase database = TestDatabase.create("relief_notices");
  private final BusinessClock clock = new BusinessClock(null);
  private final JdbcEventStore store = new JdbcEventStore(clock);
  private final Connection c;
  private final StandardTape tape;
  private final PublishedRules published;
  private final ReliefNotices notices;

  ReliefNoticesIT() throws SQLException, IOException {
    for (String migration :
        List.of("/db/eventstore/V1__tape.sql", "/db/eventstore/V1_1__tape_known_under_lock.sql")) {
      asOwner(resource(migration).replace("${appRole}", database.appRole()));
    }
    asOwner("update tape_gate set state = 'OPEN', postmaster_started = pg_postmaster_start_time()");
    c = database.app().getConnection();
    tape =
        new StandardTape(
            Tapes.register(c, "t" + UUID.randomUUID() + "." + StandardTape.topic(SERVICE)),
            SERVICE);
    published = new PublishedRules(new PublishedRows(tape, store));
    notices = new ReliefNotices(published, clock);
  }

  @AfterEach
  void drop() throws SQLException {
    c.close();
    database.drop();
  }

  @Test
  void what_the_programmes_begin_with_is_in_force_before_any_notice() {
    assertEquals(
        List.of(
            "TEKUN.BASIC 5308 988.00 2025-07 普洱市特困人员供养标准示例（2025年） C",
            "TEKUN.CARE.ABLE 5308 50.00 2025-07 普洱市特困人员供养标准示例（2025年） C",
            "TEKUN.CARE.PARTIAL 5308 280.00 2025-07 普洱市特困人员供养标准示例（2025年） C",
            "TEKUN.CARE.FULL 5308 560.00 2025-07 普洱市特困人员供养标准示例（2025年） C",
            "TEKUN.BASIC 5308 1027.00 2026-07 普洱市特困人员供养标准示例（2026年） C"),
        standards().filter(row -> row.startsWith("TEKUN.")).toList());
    assertTrue(
        options().toList().contains("TEKUN.BASIC_RATIO 5308 1.3 2023-01 普洱市基本公共服务提升三年行动（征求意见稿） S"));
    assertEquals(1, standards().filter(row -> row.startsWith("DIBAO.URBAN.MONTH ")).count());
  }

  /** Example 34, by a higher urban standard. */
  @Test
  void what_leaves_basic_living_too_low_changes_nothing_and_both_together_stand()
      throws SQLException {
    Standard raised = standard("DIBAO.URBAN.MONTH", CITY, "800.00");
    CutOffVector before = cutOff();
    assertEquals(
        "BASIC_WOULD_FALL_BELOW_RATIO: TEKUN.BASIC/5308/2026-07/2026-06-30 in 5308 is 1027.00 in "
            + "2027-01, below 1.3 times 800.00 of DIBAO.URBAN.MONTH/5308/2027-01/"
            + clock.today()
            + ": 1040.00 at least",
        refused(() -> proposed(List.of(raised), List.of())));
    assertEquals(before, cutOff());

    publish(
        proposed(
            List.of(raised, standard("TEKUN.BASIC", CITY, "1040.00")),
            List.of(option("TEKUN.REVIEW_MONTHS", "6"))));
    assertEquals(
        List.of(
            "DIBAO.URBAN.MONTH 5308 800.00 2027-01 普民发〔2026〕31号 C",
            "TEKUN.BASIC 5308 1040.00 2027-01 普民发〔2026〕31号 C",
            "TEKUN.REVIEW_MONTHS 5308 6 2027-01 普民发〔2026〕31号 C"),
        Stream.concat(standards(), options())
            .filter(row -> row.contains(DOCUMENT.document()))
            .toList());
    assertEquals(6, published.tekunNow(c).reviewMonths(SIMAO, JANUARY));
    assertTrue(
        published.now(c).standards().rows().stream()
            .noneMatch(row -> row.code().startsWith("TEKUN.")));
  }

  @Test
  void what_has_come_between_is_seen_at_publication() throws SQLException {
    UUID lowered = proposed(List.of(standard("TEKUN.BASIC", SIMAO, "1000.00")), List.of());
    UUID raised = proposed(List.of(standard("DIBAO.URBAN.MONTH", SIMAO, "780.00")), List.of());
    publish(lowered);
    CutOffVector before = cutOff();
    assertTrue(refused(() -> publish(raised)).endsWith(": 1014.00 at least"));
    assertEquals(before, cutOff());
  }

  @Test
  void a_household_is_looked_at_again_for_what_was_set_of_dibao_alone() throws SQLException {
    CutOffVector before = cutOff();
    publish(
        proposed(
            List.of(standard("TEKUN.CARE.FULL", CITY, "600.00")),
            List.of(option("TEKUN.SPOT_CHECK_PERCENT", "40"))));
    CutOffVector after = cutOff();
    assertTrue(published.isSame(c, before, after));
    publish(proposed(List.of(standard("DIBAO.PRICE_SUBSIDY.URBAN", CITY, "30.00")), List.of()));
    assertFalse(published.isSame(c, after, cutOff()));
  }

  private Stream<String> standards() {
    return notices.table(c).standards().stream()
        .map(
            row ->
                line(
                    row.code(),
                    row.region(),
                    row.amount(),
                    row.from(),
                    row.citation(),
                    row.mark()));
  }

  private Stream<String> options() {
    return notices.table(c).options().stream()
        .map(
            row ->
                line(
                    row.code(), row.region(), row.value(), row.from(), row.citation(), row.mark()));
  }

  private static String line(
      String code,
      DivisionCode region,
      Object value,
      YearMonth from,
      Citation citation,
      String mark) {
    return String.join(
        " ", code, region.code(), value.toString(), from.toString(), citation.document(), mark);
  }

  /** Brought by one officer. */
  private UUID proposed(List<Standard> standards, List<LocalOption> options) throws SQLException {
    UUID id = UUID.randomUUID();
    carryOut(
        id, new ProposeNotice(id, CITY, DOCUMENT, standards, options, notices.check(c), "first"));
    return id;
  }

  /** Published by another. */
  private void publish(UUID id) throws SQLException {
    carryOut(id, new PublishNotice(notices.check(c), "second", clock.today()));
  }

  private void carryOut(UUID id, NoticeCommand command) throws SQLException {
    List<Recorded> history =
        store.readStream(c, tape.tape(), id).stream()
            .map(
                event ->
                    new Recorded(
                        CODEC.read(event.type(), event.payload()), event.attribute("ce_actor")))
            .toList();
    switch (Notice.DECIDER.decide(command, Notice.DECIDER.fold(history))) {
      case Accepted<Recorded, Rejection>(List<Recorded> events) -> append(history.size(), events);
      case Rejected<Recorded, Rejection>(Rejection why) ->
          throw new IllegalArgumentException(why.code() + ": " + why.message());
    }
  }

  private static String refused(Executable order) {
    return Objects.requireNonNull(assertThrows(IllegalArgumentException.class, order).getMessage());
  }

  private void append(int version, List<Recorded> events) throws SQLException {
    List<NewEvent> drafts = new ArrayList<>();
    for (Recorded one : events) {
      drafts.add(
          EventDraft.of(
              tape.tape(),
              one.event().noticeId(),
              version + drafts.size() + 1,
              UUID.randomUUID(),
              CODEC.typeOf(one.event()),
              clock.now(),
              Map.of("actor", one.officer(), "division", CITY.code()),
              CODEC.write(one.event())));
    }
    c.setAutoCommit(false);
    store.append(c, drafts);
    c.commit();
    c.setAutoCommit(true);
  }

  private CutOffVector cutOff() {
    return new CutOffVector(Map.of(tape.tape().topic(), store.heads(c, tape.tape())));
  }

  private static Standard standard(String code, DivisionCode region, String yuan) {
    return new Standard(code, region, Money.of(yuan), JANUARY);
  }

  private static LocalOption option(String option, String value) {
    return new LocalOption(option, CITY, value, JANUARY);
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReliefNoticesIT.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
