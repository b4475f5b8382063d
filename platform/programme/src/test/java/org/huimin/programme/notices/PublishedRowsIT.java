package org.huimin.programme.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Tapes;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.notice.Notice.Recorded;
import org.huimin.kernel.notice.NoticeEvent;
import org.huimin.kernel.notice.NoticeEvent.LocalOption;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.NoticeRefused;
import org.huimin.kernel.notice.NoticeEvent.Standard;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.notices.PublishedRows.Rows;
import org.huimin.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PublishedRowsIT {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final LocalDate TODAY = LocalDate.parse("2026-08-15");
  private static final Standard RAISED =
      new Standard("SAMPLE.AMOUNT", SIMAO, Money.of("90.00"), JULY);
  private static final LocalOption OPTION = new LocalOption("MONTHS", SIMAO, "12", JULY);
  private static final Rows NOTHING = new Rows(List.of(), List.of());

  private final TestDatabase database = TestDatabase.create("notices");
  private final BusinessClock clock = new BusinessClock(null);
  private final JdbcEventStore store = new JdbcEventStore(clock);
  private final Connection c;
  private final StandardTape tape;
  private final PublishedRows published;

  PublishedRowsIT() throws SQLException, IOException {
    for (String migration :
        List.of("/db/eventstore/V1__tape.sql", "/db/eventstore/V1_1__tape_known_under_lock.sql")) {
      asOwner(resource(migration).replace("${appRole}", database.appRole()));
    }
    asOwner("update tape_gate set state = 'OPEN', postmaster_started = pg_postmaster_start_time()");
    c = database.app().getConnection();
    tape =
        new StandardTape(
            Tapes.register(c, "t" + UUID.randomUUID() + ".sample.standard.v1"), "sample");
    published = new PublishedRows(tape, store);
  }

  @AfterEach
  void drop() throws SQLException {
    c.close();
    database.drop();
  }

  @Test
  void a_cut_off_knows_what_was_published_within_it_and_no_more() throws SQLException {
    CutOffVector before = cutOff();
    NoticeProposed notice = proposed();
    append(1, notice);
    append(2, RAISED.publishedBy(notice, TODAY), OPTION.publishedBy(notice, TODAY));
    CutOffVector after = cutOff();
    Rows both =
        new Rows(
            List.of(RAISED.publishedBy(notice, TODAY).row()),
            List.of(OPTION.publishedBy(notice, TODAY)));
    assertEquals(NOTHING, published.asKnown(c, before));
    assertEquals(both, published.asKnown(c, after));
    assertEquals(both, published.now(c));
    assertEquals(NOTHING, published.asKnown(c, before));
    assertFalse(published.isSame(c, before, after));
  }

  @Test
  void a_cut_off_from_before_the_topic_knows_of_no_notice() throws SQLException {
    NoticeProposed notice = proposed();
    append(1, notice);
    append(2, RAISED.publishedBy(notice, TODAY));
    assertEquals(NOTHING, published.asKnown(c, new CutOffVector(Map.of())));
    assertFalse(published.isSame(c, new CutOffVector(Map.of()), cutOff()));
  }

  @Test
  void what_was_proposed_or_refused_alone_changes_nothing() throws SQLException {
    CutOffVector before = cutOff();
    NoticeProposed notice = proposed();
    append(1, notice);
    assertTrue(published.isSame(c, before, cutOff()));
    append(2, new NoticeRefused(notice.noticeId(), TODAY));
    assertEquals(NOTHING, published.now(c));
    assertTrue(published.isSame(c, before, cutOff()));
  }

  private static NoticeProposed proposed() {
    return new NoticeProposed(
        UUID.randomUUID(), SIMAO, "普民发〔2026〕31号", "第2条", List.of(RAISED), List.of(OPTION));
  }

  private CutOffVector cutOff() {
    return new CutOffVector(Map.of(tape.tape().topic(), store.heads(c, tape.tape())));
  }

  private void append(int version, NoticeEvent... events) throws SQLException {
    List<NewEvent> drafts = new ArrayList<>();
    for (NoticeEvent event : events) {
      Recorded recorded = new Recorded(event, "officer");
      drafts.add(tape.draft(recorded, version + drafts.size(), clock.now(), SIMAO));
    }
    c.setAutoCommit(false);
    store.append(c, drafts);
    c.commit();
    c.setAutoCommit(true);
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PublishedRowsIT.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
