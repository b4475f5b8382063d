package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.programme.facts.PersonEvent.PayeeAuthorised;
import org.jspecify.annotations.Nullable;

/** 代领授权表: what the registry tells of who may receive for somebody else. */
public final class PayeeAuthorisations {

  /**
   * 代领授权.
   *
   * @param personId for whom it was given
   * @param revokedOn the first day on which it no longer stands; nothing while nobody has revoked
   *     it
   */
  public record Authorisation(
      UUID personId,
      UUID authorisedPayeeId,
      UUID payeeId,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate revokedOn) {

    /** One that is to be revoked later names nobody any more. */
    public boolean standsOn(LocalDate day) {
      return revokedOn == null
          && !day.isBefore(validFrom)
          && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  /** Writes an authorisation or its end down; any other fact is none of these. */
  public void note(Connection c, PersonEvent event) throws SQLException {
    if (event instanceof PayeeAuthorised e) {
      try (PreparedStatement insert =
          c.prepareStatement(
              "insert into payee_authorisation (authorisation_id, person_id, authorised_payee_id,"
                  + " payee_id, valid_from, valid_until) values (?, ?, ?, ?, ?, ?)"
                  + " on conflict (authorisation_id) do nothing")) {
        insert.setObject(1, e.authorisationId());
        insert.setObject(2, e.personId());
        insert.setObject(3, e.authorisedPayeeId());
        insert.setObject(4, e.payeeId());
        insert.setObject(5, e.validFrom());
        insert.setObject(6, e.validUntil());
        insert.executeUpdate();
      }
    } else if (event instanceof PayeeAuthorisationRevoked e) {
      try (PreparedStatement update =
          c.prepareStatement(
              "update payee_authorisation set revoked_on = ? where authorisation_id = ?")) {
        update.setObject(1, e.revokedOn());
        update.setObject(2, e.authorisationId());
        update.executeUpdate();
      }
    }
  }

  public Optional<Authorisation> find(Connection c, UUID authorisationId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select person_id, authorised_payee_id, payee_id, valid_from, valid_until, revoked_on"
                + " from payee_authorisation where authorisation_id = ?")) {
      ask.setObject(1, authorisationId);
      try (ResultSet row = ask.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Authorisation(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class)))
            : Optional.empty();
      }
    }
  }

  /** Every authorisation that was ever given for the person, under this record of theirs. */
  public List<UUID> givenFor(Connection c, UUID personId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement(
            "select authorisation_id from payee_authorisation where person_id = ?"
                + " order by authorisation_id")) {
      ask.setObject(1, personId);
      try (ResultSet row = ask.executeQuery()) {
        List<UUID> given = new ArrayList<>();
        while (row.next()) {
          given.add(row.getObject(1, UUID.class));
        }
        return given;
      }
    }
  }
}
