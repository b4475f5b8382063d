package org.huimin.elderlyallowance.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.huimin.elderlyallowance.policy.ElderlyStandards;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Residence;
import org.jspecify.annotations.Nullable;

/** 登记居民: a person as the registry's facts tell it; written by their projection only. */
@Entity
@Immutable
@Table(name = "resident")
public class RegisteredPerson {

  @Id
  @Column(name = "person_id")
  public UUID personId;

  @Column(name = "born_on")
  public LocalDate bornOn;

  public String township;

  public String stays;

  @Column(name = "died_on")
  public @Nullable LocalDate diedOn;

  @Column(name = "missing_on")
  public @Nullable LocalDate missingOn;

  @Column(name = "merged_into")
  public @Nullable UUID mergedInto;

  /** Who has left the city is still answered for by the last county of ours. */
  public DivisionCode division() {
    DivisionCode now = DivisionCode.of(township);
    return ElderlyStandards.cover(residence().last())
        ? now
        : residence()
            .answeringFor(YearMonth.from(LocalDate.MAX), ElderlyStandards::cover)
            .orElse(now);
  }

  public Residence residence() {
    return Residence.parse(stays);
  }
}
