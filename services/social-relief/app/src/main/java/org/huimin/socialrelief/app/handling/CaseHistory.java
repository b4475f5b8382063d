package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.programme.work.OnWorker;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.dibaocase.DecisionTaken;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.PayeeChange;
import org.huimin.socialrelief.dibaocase.Shown;

/** 个案经过: what happened in a case, as its stream tells it. */
public record CaseHistory(DataSource ds, JdbcEventStore store, EnrolmentTape tape) {

  /** All that was decided, oldest first. */
  public Uni<List<DecisionTaken>> decisions(UUID enrolmentId) {
    return of(enrolmentId).map(DecisionTaken::in);
  }

  /** Every other payee that was proposed, oldest first. */
  public Uni<List<PayeeChange>> payeeChanges(UUID enrolmentId) {
    return of(enrolmentId).map(PayeeChange::in);
  }

  /** All that the village was shown of it, oldest first. */
  public Uni<List<Shown>> shown(UUID enrolmentId) {
    return of(enrolmentId).map(Shown::in);
  }

  /** Everything, in the order it was recorded. */
  public Uni<List<Recorded>> of(UUID enrolmentId) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            return EnrolmentTape.cases(store.readStream(c, tape.tape(), enrolmentId));
          }
        });
  }
}
