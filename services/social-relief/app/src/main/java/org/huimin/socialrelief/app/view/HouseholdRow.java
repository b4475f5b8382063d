package org.huimin.socialrelief.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.huimin.kernel.DivisionCode;

/** 家庭现状: a household as it is registered; written with its events. */
@Entity
@Immutable
@Table(name = "household")
public class HouseholdRow {

  @Id
  @Column(name = "household_id")
  public UUID householdId;

  @Column(name = "head_id")
  public UUID headId;

  public String township;

  public String area;

  public DivisionCode division() {
    return DivisionCode.of(township);
  }
}
