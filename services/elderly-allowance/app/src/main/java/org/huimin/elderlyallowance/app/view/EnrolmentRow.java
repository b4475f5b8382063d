package org.huimin.elderlyallowance.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentCommand.AcceptApplication;
import org.huimin.elderlyallowance.enrolment.Standing;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

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

  public @Nullable String reason;

  public @Nullable String task;

  @Column(name = "task_due_on")
  public @Nullable LocalDate taskDueOn;

  @Column(name = "last_month")
  public @Nullable String lastMonth;

  public @Nullable String band;

  public int version;

  /** The county that took the application; {@link #county} goes where the person goes. */
  @Column(name = "opened_county")
  public String openedCounty;

  @Column(name = "seen_alive_on")
  public LocalDate seenAliveOn;

  @Column(name = "paid_through")
  public @Nullable String paidThrough;

  public @Nullable String claims;

  @Column(name = "closed_against_on")
  public @Nullable LocalDate closedAgainstOn;

  public DivisionCode division() {
    return DivisionCode.of(township);
  }

  /**
   * Whether the person can have no other case: somebody still has something to decide or to pay, or
   * the death that ended it may be revoked and the case resumed.
   */
  public boolean stands() {
    return switch (state) {
      case "REFUSED", "WITHDRAWN" -> false;
      case "ENDED" -> isEndedByDeath();
      default -> true;
    };
  }

  public boolean isEndedByDeath() {
    return state.equals("ENDED") && Objects.equals(reason, Enrolment.DEATH);
  }

  /** A new case of the person's; what becomes of it is followed. */
  public static EnrolmentRow opened(RegisteredPerson person, AcceptApplication application) {
    EnrolmentRow row = new EnrolmentRow();
    row.enrolmentId = application.enrolmentId();
    row.personId = person.personId;
    row.payeeId = application.payeeId();
    row.county = person.division().county().code();
    row.township = person.township;
    row.appliedOn = application.appliedOn();
    row.openedCounty = application.county().code();
    row.seenAliveOn = application.appliedOn();
    row.paidThrough =
        application.paidElsewhereThrough() == null
            ? null
            : application.paidElsewhereThrough().toString();
    return row;
  }

  /** Follows the case to where it stands after its next event. */
  public void follow(Enrolment now) {
    Standing standing = Standing.of(now);
    version++;
    state = standing.state();
    reason = standing.reason();
    task = standing.task();
    taskDueOn = standing.taskDueOn();
    lastMonth = standing.lastMonth() == null ? null : standing.lastMonth().toString();
    band = standing.band();
    claims = standing.claims() == null ? null : standing.claims().name();
    closedAgainstOn = standing.closedAgainstOn();
  }
}
