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
import org.huimin.registry.person.DeclarationWithdrawalReason;
import org.huimin.registry.person.Kinship;
import org.huimin.registry.person.PersonEvent.RelativeDeclared;
import org.jspecify.annotations.Nullable;

/** 近亲属备案现状: whose near relative a person was declared to be, and whether that still counts. */
@Entity
@Table(name = "relative_declaration")
public class DeclarationRow {

  @Id
  @Column(name = "declaration_id")
  public UUID declarationId;

  @Column(name = "person_id")
  public UUID personId;

  public @Nullable String officer;

  @Column(name = "committee_member_id")
  public @Nullable UUID committeeMemberId;

  @Enumerated(EnumType.STRING)
  public Kinship kinship;

  @Column(name = "declared_on")
  public LocalDate declaredOn;

  @Column(name = "withdrawal_reason")
  @Enumerated(EnumType.STRING)
  public @Nullable DeclarationWithdrawalReason withdrawalReason;

  @Column(name = "recorded_at")
  public Instant recordedAt;

  public static DeclarationRow of(RelativeDeclared e, Instant time) {
    DeclarationRow row = new DeclarationRow();
    row.declarationId = e.declarationId();
    row.personId = e.personId();
    row.officer = e.officer();
    row.committeeMemberId = e.committeeMemberId();
    row.kinship = e.kinship();
    row.declaredOn = e.declaredOn();
    row.recordedAt = time;
    return row;
  }

  public void withdraw(DeclarationWithdrawalReason why) {
    withdrawalReason = why;
  }
}
