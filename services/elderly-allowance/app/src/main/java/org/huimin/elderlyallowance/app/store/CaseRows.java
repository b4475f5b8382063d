package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import org.huimin.elderlyallowance.enrolment.Standing;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 登记表: writes what has become of cases into their rows, in the transaction of their events. */
public final class CaseRows {

  /**
   * A case, and where its person is registered when that has changed.
   *
   * @param township nothing when nobody moved
   */
  public record Changed(CaseFile file, @Nullable DivisionCode township) {}

  private static final String UPDATE =
      """
      update enrolment
         set state = ?, reason = ?, task = ?, task_due_on = ?, last_month = ?, band = ?,
             claims = ?, closed_against_on = ?, version = ?, county = coalesce(?, county), township = coalesce(?, township)
       where enrolment_id = ?
      """;

  public void note(Connection c, Collection<Changed> changed) throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    try (PreparedStatement update = c.prepareStatement(UPDATE)) {
      for (Changed one : changed) {
        Standing standing = Standing.of(one.file().state());
        DivisionCode township = one.township();
        update.setString(1, standing.state());
        update.setString(2, standing.reason());
        update.setString(3, standing.task());
        update.setObject(4, standing.taskDueOn(), Types.DATE);
        update.setString(5, standing.lastMonth() == null ? null : standing.lastMonth().toString());
        update.setString(6, standing.band());
        update.setString(7, standing.claims() == null ? null : standing.claims().name());
        update.setObject(8, standing.closedAgainstOn(), Types.DATE);
        update.setInt(9, one.file().version());
        update.setString(10, township == null ? null : township.county().code());
        update.setString(11, township == null ? null : township.code());
        update.setObject(12, one.file().id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
