package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.NewEvent;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.app.store.DeclaredRelatives;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.Envelope;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefFiles;
import org.huimin.socialrelief.app.store.ReliefRows;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordRelative;

/**
 * 备案在先: what was declared of people before they came to a case stands in it from then on
 * (最低生活保障审核确认办法 11). What is declared later, the case is told as soon as it is heard.
 */
public final class ToldOfRelatives {

  private final DeclaredRelatives relatives;
  private final ReliefFiles files;
  private final EnrolmentTape tape;
  private final BusinessClock clock;
  private final ReliefRows rows = new ReliefRows();

  public ToldOfRelatives(
      DeclaredRelatives relatives, ReliefFiles files, EnrolmentTape tape, BusinessClock clock) {
    this.relatives = relatives;
    this.files = files;
    this.tape = tape;
    this.clock = clock;
  }

  /** Every record that is this person's now. */
  Set<UUID> recordsOf(Connection c, UUID personId) throws SQLException {
    return relatives.recordsOf(c, personId);
  }

  /** What a case that begins is told of its household. */
  List<Recorded> before(Connection c, Collection<UUID> members, List<Recorded> history)
      throws SQLException {
    return told(relatives.standing(c, members), history);
  }

  /** What the cases of a household are told of who has joined it; the household is held. */
  List<NewEvent> joined(
      Connection c, UUID householdId, UUID personId, DivisionCode county, UUID causedBy)
      throws SQLException {
    List<RecordRelative> standing = relatives.standing(c, List.of(personId));
    if (standing.isEmpty()) {
      return List.of();
    }
    Envelope envelope =
        new Envelope(
            clock.now(),
            EnrolmentTape.SYSTEM_ACTOR,
            county,
            Map.of("causationid", causedBy.toString()));
    List<NewEvent> drafts = new ArrayList<>();
    for (ReliefFile file : files.ofHouseholds(c, List.of(householdId))) {
      ReliefFile after = file;
      for (Recorded recorded : told(standing, file.history())) {
        after = after.after(recorded);
        drafts.add(tape.draft(recorded.event(), after.version(), envelope));
      }
      if (after.version() > file.version()) {
        rows.note(c, after, clock.today());
      }
    }
    return drafts;
  }

  private static List<Recorded> told(List<RecordRelative> standing, List<Recorded> history) {
    List<Recorded> told = new ArrayList<>();
    DibaoCase state = DibaoCase.DECIDER.fold(history);
    for (RecordRelative one : standing) {
      for (Recorded recorded : CaseDesk.decide(one, state)) {
        told.add(recorded);
        state = DibaoCase.DECIDER.evolve(state, recorded);
      }
    }
    return told;
  }
}
