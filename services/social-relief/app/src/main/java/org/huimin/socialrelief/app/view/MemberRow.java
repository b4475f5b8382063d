package org.huimin.socialrelief.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 成员现状: who belongs, or has belonged, to a household; written with its events. */
@Entity
@Immutable
@Table(name = "household_member")
@IdClass(MemberRow.Stay.class)
public class MemberRow {

  /** Somebody may leave a household and come back, each time by an event of it. */
  public record Stay(UUID householdId, UUID personId, int version) implements Serializable {}

  @Id
  @Column(name = "household_id")
  public UUID householdId;

  @Id
  @Column(name = "person_id")
  public UUID personId;

  @Id public int version;

  @Column(name = "joined_on")
  public LocalDate joinedOn;

  @Column(name = "left_on")
  public @Nullable LocalDate leftOn;
}
