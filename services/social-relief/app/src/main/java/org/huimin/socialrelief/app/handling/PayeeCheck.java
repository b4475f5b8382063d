package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.HouseholdTable.Resident;
import org.huimin.socialrelief.app.store.PayeeAuthorisations;
import org.huimin.socialrelief.app.store.PayeeAuthorisations.Authorisation;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.Payee;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeCommand.ProposePayeeChange;
import org.huimin.web.Problem;

/**
 * 领款人核对: who receives for a household lives in it, or is authorised by the registry to receive for
 * one who does (最低生活保障审核确认办法 25, 26). A case knows neither; that is asked here, while the household
 * is held: when it is proposed, and again when it is decided.
 */
final class PayeeCheck {

  private final HouseholdTable households;
  private final PayeeAuthorisations authorisations;

  PayeeCheck(HouseholdTable households, PayeeAuthorisations authorisations) {
    this.households = households;
    this.authorisations = authorisations;
  }

  /** The account of a member; or of whom the authorisation names, until when it stands. */
  Payee named(Connection c, UUID payeeId, Optional<UUID> authorisationId) {
    if (authorisationId.isEmpty()) {
      return Payee.member(payeeId);
    }
    UUID id = authorisationId.get();
    try {
      Authorisation found = authorisations.find(c, id).orElseThrow(PayeeCheck::noSuchAuthorisation);
      return new Payee(payeeId, new Payee.Authority(id, found.validUntil()));
    } catch (SQLException e) {
      throw new IllegalStateException("the authorisation could not be read", e);
    }
  }

  void check(Connection c, DibaoCommand command, ReliefFile file, LocalDate today)
      throws SQLException {
    if (command instanceof ProposePayeeChange proposes) {
      if (!mayReceive(c, proposes.payee(), file, today)) {
        throw proposes.payee().authority() == null ? noSuchPayee() : noSuchAuthorisation();
      }
    } else if (command instanceof DecidePayeeChange decides && decides.carriedOut()) {
      Optional<Payee> proposed = file.enrolled().flatMap(Enrolled::proposedPayee);
      if (proposed.isPresent() && !mayReceive(c, proposed.get(), file, today)) {
        throw Problem.conflict(
            "PAYEE_NO_LONGER_STANDS", "who was proposed may not receive any more: drop it");
      }
    }
  }

  /** The account that is named first is a living member's. */
  void mustBeOfMember(Connection c, UUID payeeId, UUID householdId) throws SQLException {
    if (!isOfMember(c, payeeId, householdId)) {
      throw noSuchPayee();
    }
  }

  private boolean isOfMember(Connection c, UUID payeeId, UUID householdId) throws SQLException {
    return households.isPayeeOf(c, payeeId, living(c, householdId));
  }

  private boolean mayReceive(Connection c, Payee payee, ReliefFile file, LocalDate today)
      throws SQLException {
    UUID household = file.opening().householdId();
    if (payee.authority() == null) {
      return isOfMember(c, payee.payeeId(), household);
    }
    Optional<Authorisation> found =
        authorisations
            .find(c, payee.authority().authorisationId())
            .filter(one -> one.payeeId().equals(payee.payeeId()))
            .filter(one -> one.standsOn(today));
    return found.isPresent()
        && living(c, household).contains(found.get().personId())
        && households
            .resident(c, found.get().authorisedPayeeId())
            .filter(one -> one.diedOn() == null)
            .isPresent();
  }

  private List<UUID> living(Connection c, UUID householdId) throws SQLException {
    return households.residents(c, householdId).stream()
        .filter(one -> one.diedOn() == null)
        .map(Resident::personId)
        .toList();
  }

  private static Problem noSuchPayee() {
    return new Problem(
        422, "NO_SUCH_PAYEE", "no living member of the household has such an account", "payeeId");
  }

  private static Problem noSuchAuthorisation() {
    return new Problem(
        422,
        "NO_SUCH_AUTHORISATION",
        "no authorisation for a living member stands today that names this account",
        "authorisationId");
  }
}
