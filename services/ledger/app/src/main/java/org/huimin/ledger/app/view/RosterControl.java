package org.huimin.ledger.app.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.eventstore.Position;

/** 名册核对: what a roster announced beside what has arrived of it. */
public record RosterControl(
    UUID rosterId,
    String county,
    String month,
    long announcedLines,
    String announcedAmount,
    String announcedAt,
    long receivedLines,
    String receivedAmount,
    State state) {

  static final String COLUMNS =
      "roster_id, county, month, announced_lines, announced_amount, announced_at, received_lines,"
          + " received_amount, last_lines";

  /** Whether it adds up. */
  @Schema(name = "RosterControlState")
  public enum State {
    /** All that was announced is here, and nothing else. */
    COMPLETE,
    /** Less is here, and the topics have not been read as far as the roster's last line. */
    ARRIVING,
    /** The topics have been read far enough and it does not add up. */
    MISMATCH
  }

  static RosterControl read(ResultSet row, PositionVector reached) throws SQLException {
    long announced = row.getLong(4);
    long received = row.getLong(7);
    boolean equal =
        announced == received && row.getBigDecimal(5).compareTo(row.getBigDecimal(8)) == 0;
    String[] last = (String[]) row.getArray(9).getArray();
    List<Position> wanted = Arrays.stream(last).map(Position::parse).toList();
    return new RosterControl(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        announced,
        row.getBigDecimal(5).toPlainString(),
        row.getString(6),
        received,
        row.getBigDecimal(8).toPlainString(),
        state(equal, received > announced, reached.reached(PositionVector.of(wanted))));
  }

  private static State state(boolean equal, boolean tooMany, boolean readFarEnough) {
    if (equal) {
      return State.COMPLETE;
    }
    return tooMany || readFarEnough ? State.MISMATCH : State.ARRIVING;
  }
}
