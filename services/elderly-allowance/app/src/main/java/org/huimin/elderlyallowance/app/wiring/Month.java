package org.huimin.elderlyallowance.app.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import org.huimin.elderlyallowance.app.handling.PageWorker;
import org.huimin.elderlyallowance.app.handling.TakingOver;
import org.huimin.elderlyallowance.app.handling.WhenMonthsPassThenLook;
import org.huimin.elderlyallowance.app.messaging.RegistryHeads;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.DueCases;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.PaymentTape;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.app.store.Residents;
import org.huimin.elderlyallowance.app.store.StandardTape;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tapes;
import org.huimin.identity.OfficerRegister;
import org.huimin.monthlyrun.MonthWorker;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.web.HouseSettings;

/** The allowance's month and who carries it on. */
@Singleton
public final class Month {

  /** One drafts while the other orders; more would only wait for the same disk. */
  private static final int WORKERS = 2;

  @Produces
  @Singleton
  PaymentTape payments(DataSource dataSource, HouseSettings.Topics topics) {
    try (Connection c = dataSource.getConnection()) {
      return new PaymentTape(Tapes.register(c, topics.namespace() + "." + PaymentTape.TOPIC));
    } catch (SQLException e) {
      throw new IllegalStateException("the tape of payments could not be read", e);
    }
  }

  @Produces
  @Singleton
  StandardTape standards(DataSource dataSource, HouseSettings.Topics topics) {
    try (Connection c = dataSource.getConnection()) {
      return new StandardTape(Tapes.register(c, topics.namespace() + "." + StandardTape.TOPIC));
    } catch (SQLException e) {
      throw new IllegalStateException("the tape of standards could not be read", e);
    }
  }

  @Produces
  @Singleton
  MonthlyRun run(
      DataSource dataSource,
      ElderlyCases cases,
      RegistryHeads registry,
      BusinessClock clock,
      OfficerRegister officers,
      EnrolmentTape enrolments,
      PaymentTape payments,
      StandardTape standards) {
    return new MonthlyRun(
        dataSource,
        cases,
        registry,
        new JdbcEventStore(clock),
        clock,
        officers,
        payments.tape(),
        List.of(enrolments.tape().topic(), payments.tape().topic(), standards.tape().topic()));
  }

  @Produces
  @Singleton
  MonthWorker worker(MonthlyRun run, @Readiness Publishing publishing) {
    return new MonthWorker(run, WORKERS, publishing::wake);
  }

  /**
   * What goes on beside the rosters: the look at what a month brings, and lists that are taken
   * over.
   */
  record Beside(List<PageWorker> workers) {}

  @Produces
  @Singleton
  Beside beside(
      DataSource dataSource,
      Residents residents,
      CaseFiles files,
      PublishedRules rules,
      EnrolmentTape tape,
      BusinessClock clock,
      @Readiness Publishing publishing) {
    JdbcEventStore store = new JdbcEventStore(clock);
    WhenMonthsPassThenLook months =
        new WhenMonthsPassThenLook(new DueCases(residents, files), rules, tape, store, clock);
    TakingOver taking = new TakingOver(new TakeOvers(), files, tape, store, clock);
    return new Beside(
        List.of(
            new PageWorker("months-passing", dataSource, months::page, publishing::wake),
            new PageWorker("taking-over", dataSource, taking::page, publishing::wake)));
  }

  void start(@Observes StartupEvent event, MonthWorker worker, Beside beside) {
    worker.start();
    beside.workers().forEach(PageWorker::start);
  }

  void stop(@Observes ShutdownEvent event, MonthWorker worker, Beside beside) {
    beside.workers().forEach(PageWorker::close);
    worker.close();
  }
}
