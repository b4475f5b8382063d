package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportDecider.recorded;
import static org.huimin.socialrelief.tekuncase.SupportRejection.ENDED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_DIED_IN_SUPPORT;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_LEFT;

import java.util.UUID;
import org.huimin.kernel.Outcome;
import org.huimin.socialrelief.tekuncase.CourseEvent.FuneralPayeeNamed;
import org.huimin.socialrelief.tekuncase.CourseEvent.PayeeChanged;
import org.huimin.socialrelief.tekuncase.CourseEvent.ScreeningCompleted;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards.ChangePayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards.CompleteScreening;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards.NameFuneralPayee;

/** 善后: what is still done for who has left or died; an account is changed at any time. */
final class Afterward {

  private Afterward() {}

  static Outcome<Recorded, SupportRejection> decide(Afterwards command, Supported state) {
    UUID id = state.supportId();
    Standing standing = state.standing();
    return switch (command) {
      case ChangePayee c -> {
        // What a dead person was owed goes where it always went.
        if (standing.vitals().diedOn() != null) {
          yield Outcome.rejected(ENDED);
        }
        yield c.payeeId().equals(standing.payeeId()) && standing.payeeLostOn() == null
            ? Outcome.nothingToDo()
            : recorded(c, new PayeeChanged(id, c.today(), c.payeeId(), c.preparedBy()));
      }
      case NameFuneralPayee c -> {
        if (!state.diedInSupport()) {
          yield Outcome.rejected(NOT_DIED_IN_SUPPORT);
        }
        yield c.payeeId().equals(standing.funeralPayeeId())
            ? Outcome.nothingToDo()
            : recorded(c, new FuneralPayeeNamed(id, c.today(), c.payeeId(), c.preparedBy()));
      }
      case CompleteScreening c -> {
        if (!state.months().ended()) {
          yield Outcome.rejected(NOT_LEFT);
        }
        yield state.letters().screened()
            ? Outcome.nothingToDo()
            : recorded(c, new ScreeningCompleted(id, c.today()));
      }
    };
  }
}
