package org.huimin.elderlyallowance.app.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.EnrolmentTape.Envelope;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.elderlyallowance.enrolment.EnrolmentId;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.kernel.DivisionCode;

/** Cases in the service's own store, as the counter would write them. */
final class SampleCases {

  private final DataSource ds;
  private final EnrolmentTape tape;
  private final JdbcEventStore store = new JdbcEventStore(new BusinessClock(null));

  SampleCases(DataSource ds, EnrolmentTape tape) {
    this.ds = ds;
    this.tape = tape;
  }

  UUID confirmed(UUID person, DivisionCode county, LocalDate appliedOn) throws SQLException {
    return confirmed(person, UUID.randomUUID(), county, appliedOn);
  }

  UUID confirmed(UUID person, UUID payee, DivisionCode county, LocalDate appliedOn)
      throws SQLException {
    UUID id = EnrolmentId.of(person, ElderlyAllowance.PROGRAMME, 0);
    Envelope envelope = new Envelope(Instant.now(), "officer", county, Map.of());
    List<EnrolmentEvent> events =
        List.of(
            new ApplicationAccepted(id, person, payee, county, appliedOn, null),
            new EnrolmentConfirmed(id, appliedOn));
    List<NewEvent> drafts = new ArrayList<>();
    for (EnrolmentEvent event : events) {
      drafts.add(tape.draft(event, drafts.size() + 1, envelope));
    }
    try (Connection c = ds.getConnection()) {
      c.setAutoCommit(false);
      try (PreparedStatement row =
          c.prepareStatement(
              "insert into enrolment (enrolment_id, person_id, payee_id, county, township,"
                  + " applied_on, opened_county, seen_alive_on, state, claims, version)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, 'IN_PAYMENT', 'RUNNING', 2)")) {
        row.setObject(1, id);
        row.setObject(2, person);
        row.setObject(3, payee);
        row.setString(4, county.code());
        row.setString(5, county.code() + "001");
        row.setObject(6, appliedOn);
        row.setString(7, county.code());
        row.setObject(8, appliedOn);
        row.executeUpdate();
      }
      store.append(c, drafts);
      c.commit();
      c.setAutoCommit(true);
    }
    return id;
  }

  List<StoredEvent> stored(UUID id) throws SQLException {
    try (Connection c = ds.getConnection()) {
      return store.readStream(c, tape.tape(), id);
    }
  }

  List<String> history(UUID id) throws SQLException {
    return EnrolmentTape.read(stored(id)).stream()
        .map(Enrolment.Recorded::event)
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }
}
