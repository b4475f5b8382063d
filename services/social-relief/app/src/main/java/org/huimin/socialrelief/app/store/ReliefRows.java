package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.CaseStanding;

/** 个案现状表: a row a case, and for whom which county may have to pay; beside the case's events. */
public final class ReliefRows {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  /** Held to the end of the transaction; returns whether there is one under the id. */
  public boolean hold(Connection c, UUID enrolmentId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select true from enrolment where enrolment_id = ? for update")) {
      ask.setObject(1, enrolmentId);
      try (ResultSet row = ask.executeQuery()) {
        return row.next();
      }
    }
  }

  public int ofHousehold(Connection c, UUID householdId) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select count(*) from enrolment where household_id = ?")) {
      ask.setObject(1, householdId);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  public void open(
      Connection c, ReliefFile file, DivisionCode township, LocalDate appliedOn, LocalDate today)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into enrolment (enrolment_id, household_id, applicant_id, payee_id, county,"
                + " township, applied_on, state, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'APPLIED', 0)")) {
      ReliefFile.Opening opening = file.opening();
      insert.setObject(1, opening.enrolmentId());
      insert.setObject(2, opening.householdId());
      insert.setObject(3, opening.applicantId());
      insert.setObject(4, opening.payeeId());
      insert.setString(5, opening.county().code());
      insert.setString(6, township.code());
      insert.setObject(7, appliedOn);
      insert.executeUpdate();
    }
    note(c, file, today);
  }

  /** Where the case's household is registered now. */
  public void place(Connection c, UUID enrolmentId, DivisionCode township) throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement(
            "update enrolment set county = ?, township = ? where enrolment_id = ?")) {
      update.setString(1, township.county().code());
      update.setString(2, township.code());
      update.setObject(3, enrolmentId);
      update.executeUpdate();
    }
  }

  /** Whom the one record is paid as, the other is from now on: they are one person. */
  public void merge(Connection c, UUID survivor, UUID merged) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into relief_subject (county, subject, enrolment_id)"
                + " select county, ?, enrolment_id from relief_subject where subject = ?"
                + " on conflict do nothing")) {
      insert.setObject(1, survivor);
      insert.setObject(2, merged);
      insert.executeUpdate();
    }
  }

  /** Follows the case to where it stands now, and answers that. */
  public CaseStanding note(Connection c, ReliefFile file, LocalDate today) throws SQLException {
    CaseStanding standing = CaseStanding.of(file.state(), today, CALENDAR);
    try (PreparedStatement update =
        c.prepareStatement(
            "update enrolment set state = ?, unit = ?, task = ?, task_due_on = ?,"
                + " start_month = ?, last_month = ?, version = ?, payee_id = ?,"
                + " payee_missing_from = ?"
                + " where enrolment_id = ?")) {
      update.setString(1, standing.state().name());
      update.setString(2, standing.unit() == null ? null : standing.unit().name());
      update.setString(3, standing.task() == null ? null : standing.task().kind().name());
      update.setObject(4, standing.task() == null ? null : standing.task().dueOn(), Types.DATE);
      update.setString(5, standing.startMonth() == null ? null : standing.startMonth().toString());
      update.setString(6, standing.lastMonth() == null ? null : standing.lastMonth().toString());
      update.setInt(7, file.version());
      update.setObject(8, file.payeeId());
      update.setString(9, file.payeeMissingFrom().map(YearMonth::toString).orElse(null));
      update.setObject(10, file.id());
      update.executeUpdate();
    }
    subjects(c, file);
    return standing;
  }

  /** Under every record that stands for a person, or ever did. */
  private static final String SUBJECTS =
      """
      insert into relief_subject (county, subject, enrolment_id)
      with asked (county, subject, enrolment_id) as (values (?, ?, ?))
      select county, subject, enrolment_id from asked
       union
      select county, survivor, enrolment_id from asked join merged_person on merged = subject
      on conflict do nothing
      """;

  private static void subjects(Connection c, ReliefFile file) throws SQLException {
    try (PreparedStatement insert = c.prepareStatement(SUBJECTS)) {
      for (UUID subject : file.subjects()) {
        for (DivisionCode county : file.counties()) {
          insert.setString(1, county.code());
          insert.setObject(2, subject);
          insert.setObject(3, file.id());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
