package org.huimin.socialrelief.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 登记现状: where a case stands; written with its events. */
@Entity
@Immutable
@Table(name = "enrolment")
public class EnrolmentRow {

  @Id
  @Column(name = "enrolment_id")
  public UUID enrolmentId;

  @Column(name = "household_id")
  public UUID householdId;

  @Column(name = "applicant_id")
  public UUID applicantId;

  @Column(name = "payee_id")
  public UUID payeeId;

  @Column(name = "payee_missing_from")
  public @Nullable String payeeMissingFrom;

  public String township;

  @Column(name = "applied_on")
  public LocalDate appliedOn;

  public String state;

  public @Nullable String unit;

  public @Nullable String task;

  @Column(name = "task_due_on")
  public @Nullable LocalDate taskDueOn;

  @Column(name = "start_month")
  public @Nullable String startMonth;

  @Column(name = "last_month")
  public @Nullable String lastMonth;

  public DivisionCode division() {
    return DivisionCode.of(township);
  }
}
