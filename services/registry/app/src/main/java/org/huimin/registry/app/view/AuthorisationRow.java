package org.huimin.registry.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.huimin.registry.person.PayeeKind;
import org.huimin.registry.person.PersonEvent.PayeeAuthorised;
import org.jspecify.annotations.Nullable;

/** 代领授权现状: who receives for a person, on which account, from when to when. */
@Entity
@Table(name = "payee_authorisation")
public class AuthorisationRow {

  @Id
  @Column(name = "authorisation_id")
  public UUID authorisationId;

  @Column(name = "person_id")
  public UUID personId;

  @Column(name = "authorised_payee_id")
  public UUID authorisedPayeeId;

  @Column(name = "payee_id")
  public UUID payeeId;

  @Enumerated(EnumType.STRING)
  public PayeeKind kind;

  @Column(name = "valid_from")
  public LocalDate validFrom;

  @Column(name = "valid_until")
  public @Nullable LocalDate validUntil;

  @Column(name = "revoked_on")
  public @Nullable LocalDate revokedOn;

  public static AuthorisationRow of(PayeeAuthorised e) {
    AuthorisationRow row = new AuthorisationRow();
    row.authorisationId = e.authorisationId();
    row.personId = e.personId();
    row.authorisedPayeeId = e.authorisedPayeeId();
    row.payeeId = e.payeeId();
    row.kind = e.kind();
    row.validFrom = e.validFrom();
    row.validUntil = e.validUntil();
    return row;
  }

  public void revoke(LocalDate on) {
    revokedOn = on;
  }
}
