package org.huimin.registry.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.person.ChangeKind;
import org.huimin.registry.person.ChangeRefusalReason;
import org.huimin.registry.person.PayeeKind;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.PayeeAuthority;
import org.jspecify.annotations.Nullable;

/** 变更现状: what was proposed for a person, and whether another officer has said yes or no. */
@Entity
@Table(name = "person_change")
public class ChangeRow {

  /** 办理状态. */
  public enum State {
    OPEN,
    CONFIRMED,
    REFUSED
  }

  @Id
  @Column(name = "change_id")
  public UUID changeId;

  @Column(name = "person_id")
  public UUID personId;

  @Enumerated(EnumType.STRING)
  public ChangeKind kind;

  @Column(name = "payee_id")
  public @Nullable UUID payeeId;

  public @Nullable UUID replaces;

  @Column(name = "account_type")
  @Enumerated(EnumType.STRING)
  public @Nullable AccountType accountType;

  @Column(name = "other_person_id")
  public @Nullable UUID otherPersonId;

  @Column(name = "authorisation_id")
  public @Nullable UUID authorisationId;

  @Column(name = "authorised_payee_id")
  public @Nullable UUID authorisedPayeeId;

  @Column(name = "payee_kind")
  @Enumerated(EnumType.STRING)
  public @Nullable PayeeKind payeeKind;

  @Column(name = "valid_from")
  public @Nullable LocalDate validFrom;

  @Column(name = "valid_until")
  public @Nullable LocalDate validUntil;

  @Column(name = "revoked_on")
  public @Nullable LocalDate revokedOn;

  @Enumerated(EnumType.STRING)
  public State state;

  @Enumerated(EnumType.STRING)
  public @Nullable ChangeRefusalReason reason;

  @Column(name = "proposed_at")
  public Instant proposedAt;

  public static ChangeRow of(ChangeProposed e, Instant time) {
    ChangeRow row = new ChangeRow();
    row.changeId = e.changeId();
    row.personId = e.personId();
    row.kind = e.change();
    row.payeeId = e.payeeId();
    row.replaces = e.replaces();
    row.accountType = e.accountType();
    row.otherPersonId = e.otherPersonId();
    row.state = State.OPEN;
    row.proposedAt = time;
    if (e.authority() != null) {
      row.authorise(e.authority());
    }
    if (e.authorityEnd() != null) {
      row.authorisationId = e.authorityEnd().authorisationId();
      row.revokedOn = e.authorityEnd().revokedOn();
    }
    return row;
  }

  private void authorise(PayeeAuthority asked) {
    authorisationId = asked.authorisationId();
    authorisedPayeeId = asked.authorisedPayeeId();
    payeeId = asked.payeeId();
    payeeKind = asked.kind();
    validFrom = asked.validFrom();
    validUntil = asked.validUntil();
  }

  public void confirm() {
    state = State.CONFIRMED;
  }

  public void refuse(ChangeRefusalReason why) {
    state = State.REFUSED;
    reason = why;
  }
}
