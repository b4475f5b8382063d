package org.huimin.socialrelief.app.handling;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.programme.work.OnWorker;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.ProposedAmount;
import org.huimin.socialrelief.app.store.ProposedAmount.Hits;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.CaseStanding;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.policy.Classification;

/**
 * 分类认定: what a case comes to by what was verified in it last, before anybody gives an opinion. It
 * proposes and records nothing.
 */
public record Classifications(
    DataSource ds,
    JdbcEventStore store,
    EnrolmentTape tape,
    ProposedAmount amounts,
    BusinessClock clock) {

  /**
   * What it comes to.
   *
   * @param month the one that would be paid first, if it were decided today
   * @param found nothing while not everybody who lives in the household was verified
   */
  public record Classified(YearMonth month, Optional<Classification> found) {}

  public Uni<Classified> of(UUID enrolmentId) {
    return OnWorker.call(
        () -> {
          try (Connection c = ds.getConnection()) {
            LocalDate today = clock.today();
            return new Classified(
                YearMonth.from(today).plusMonths(1), found(c, enrolmentId, today));
          }
        });
  }

  private Optional<Classification> found(Connection c, UUID enrolmentId, LocalDate today)
      throws SQLException {
    ReliefFile file =
        ReliefFile.of(EnrolmentTape.cases(store.readStream(c, tape.tape(), enrolmentId)));
    Optional<UUID> means = file.last(MeansVerified.class).map(MeansVerified::meansId);
    return means.isEmpty()
        ? Optional.empty()
        : amounts.classified(
            c,
            file.opening().householdId(),
            means.get(),
            CaseStanding.hitOpen(file.state()) ? Hits.OPEN : Hits.LOOKED_AT,
            today);
  }
}
