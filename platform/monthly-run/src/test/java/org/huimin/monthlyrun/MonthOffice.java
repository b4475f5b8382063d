package org.huimin.monthlyrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huimin.commands.Actor;
import org.huimin.eventstore.EventCodec;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.PaymentEvent.PaymentOrdered;
import org.huimin.monthlyrun.RosterRow.State;

/** A county's office: one officer prepares, another approves, and the machine has done its part. */
record MonthOffice(MonthlyRun run) {

  static final DivisionCode SIMAO = DivisionCode.of("530802");
  static final Actor PREPARER = MonthStore.actor("preparer");
  static final Actor APPROVER = MonthStore.actor("approver");

  private static final EventCodec<PaymentEvent> CODEC = PaymentEvent.codec("sample");

  RosterRow drafted(YearMonth month) throws SQLException {
    RosterRow row = row(run.request(SIMAO, month, PREPARER).id());
    assertEquals(State.DRAFTED, row.state(), () -> "waits for " + row.waitingFor());
    return row;
  }

  RosterRow ordered(YearMonth month) throws SQLException {
    return approved(drafted(month));
  }

  RosterRow approved(RosterRow draft) throws SQLException {
    run.approve(draft.rosterId(), hash(draft), APPROVER);
    return row(draft.rosterId());
  }

  /** The roster when all steps there are have been made. */
  RosterRow row(UUID rosterId) throws SQLException {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (RosterRow roster : run.unfinished()) {
        moved |= run.advance(roster);
      }
    }
    return run.find(rosterId).orElseThrow();
  }

  /** The line of a subject for a month. */
  PaymentOrdered line(RosterRow roster, UUID subject, YearMonth month) throws SQLException {
    return run.lines(roster.rosterId(), null, 5_000).stream()
        .map(bytes -> (PaymentOrdered) CODEC.read("org.huimin.sample.PaymentOrdered.v1", bytes))
        .filter(line -> line.subject().equals(subject) && line.month().equals(month))
        .findFirst()
        .orElseThrow();
  }

  static String hash(RosterRow roster) {
    return Objects.requireNonNull(roster.rosterHash());
  }

  static void assertRejected(RosterRejection expected, Callable<?> command) {
    assertEquals(expected, assertThrows(RosterCommandRejected.class, command::call).rejection());
  }
}
