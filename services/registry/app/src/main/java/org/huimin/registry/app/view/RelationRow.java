package org.huimin.registry.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.huimin.registry.person.PersonEvent.RelationDeclared;
import org.huimin.registry.person.PersonEvent.RelationEnded;
import org.huimin.registry.person.Relation;
import org.huimin.registry.person.RelationEndReason;
import org.jspecify.annotations.Nullable;

/** 亲属关系现状: a relation as it was declared, and whether it has ended or was a mistake. */
@Entity
@Table(name = "person_relation")
public class RelationRow {

  @Id
  @Column(name = "relation_id")
  public UUID relationId;

  @Column(name = "person_id")
  public UUID personId;

  @Column(name = "related_person_id")
  public UUID relatedPersonId;

  @Enumerated(EnumType.STRING)
  public Relation relation;

  public LocalDate since;

  @Column(name = "ended_on")
  public @Nullable LocalDate endedOn;

  @Column(name = "end_reason")
  @Enumerated(EnumType.STRING)
  public @Nullable RelationEndReason endReason;

  public boolean revoked;

  public static RelationRow of(RelationDeclared e) {
    RelationRow row = new RelationRow();
    row.relationId = e.relationId();
    row.personId = e.personId();
    row.relatedPersonId = e.relatedPersonId();
    row.relation = e.relation();
    row.since = e.since();
    return row;
  }

  public void end(RelationEnded e) {
    endedOn = e.endedOn();
    endReason = e.reason();
  }

  public void revoke() {
    revoked = true;
  }
}
