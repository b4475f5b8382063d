package org.huimin.elderlyallowance.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationRefused;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitResumed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.BenefitTerminated;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.kernel.DivisionCode;

/** 登记现状: where a case stands, written in the transaction of its events. */
@Entity
@Table(name = "enrolment")
public class EnrolmentRow {

  @Id
  @Column(name = "enrolment_id")
  public UUID enrolmentId;

  @Column(name = "person_id")
  public UUID personId;

  @Column(name = "payee_id")
  public UUID payeeId;

  public String county;

  public String township;

  @Column(name = "applied_on")
  public LocalDate appliedOn;

  public String state;

  public int version;

  public DivisionCode division() {
    return DivisionCode.of(township);
  }

  /**
   * Whether the person can have no other case: somebody still has something to decide or to pay, or
   * the death that ended it may be revoked and the case resumed.
   */
  public boolean stands() {
    return !state.equals("REFUSED");
  }

  public boolean isEnded() {
    return state.equals("ENDED");
  }

  /** Follows one event; the township comes with the first. */
  public void apply(EnrolmentEvent event, DivisionCode division) {
    version++;
    switch (event) {
      case ApplicationAccepted e -> {
        enrolmentId = e.enrolmentId();
        personId = e.personId();
        payeeId = e.payeeId();
        county = e.county().code();
        township = division.code();
        appliedOn = e.appliedOn();
        state = "APPLIED";
      }
      case EnrolmentConfirmed _ -> state = "IN_PAYMENT";
      case ApplicationRefused _ -> state = "REFUSED";
      case BenefitTerminated _ -> state = "ENDED";
      case BenefitResumed _ -> state = "IN_PAYMENT";
    }
  }
}
