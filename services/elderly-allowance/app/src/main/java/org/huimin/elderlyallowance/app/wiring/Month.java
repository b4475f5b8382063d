package org.huimin.elderlyallowance.app.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import org.huimin.elderlyallowance.app.handling.TakingOver;
import org.huimin.elderlyallowance.app.handling.WhenMonthsPassThenLook;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.DueCases;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.PaymentTape;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tapes;
import org.huimin.identity.OfficerRegister;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.programme.facts.RegistryHeads;
import org.huimin.programme.facts.Residents;
import org.huimin.programme.notices.StandardTape;
import org.huimin.programme.rosters.MonthlyRuns;
import org.huimin.programme.work.PageWorker;
import org.huimin.programme.work.PageWorkers;
import org.huimin.publishing.PublishedTapes;
import org.huimin.publishing.Publishing;
import org.huimin.web.HouseSettings;

/** The allowance's month, and what goes on beside it. */
@Singleton
public final class Month {

  /** As it stands in the names of topics and events. */
  private static final String SERVICE = "elderly-allowance";

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
      return new StandardTape(
          Tapes.register(c, topics.namespace() + "." + StandardTape.topic(SERVICE)), SERVICE);
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
      PaymentTape payments,
      PublishedTapes published) {
    return new MonthlyRun(
        dataSource,
        cases,
        registry,
        new JdbcEventStore(clock),
        clock,
        officers,
        payments.tape(),
        published.topics());
  }

  @Produces
  @Singleton
  MonthlyRuns runs(MonthlyRun run) {
    return new MonthlyRuns(List.of(run));
  }

  @Produces
  @Singleton
  PublishedTapes published(EnrolmentTape enrolments, PaymentTape payments, StandardTape standards) {
    return new PublishedTapes(List.of(enrolments.tape(), payments.tape(), standards.tape()));
  }

  /** The look at what a month brings, and lists that are taken over. */
  @Produces
  @Singleton
  PageWorkers beside(
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
    return new PageWorkers(
        List.of(
            new PageWorker("months-passing", dataSource, months::page, publishing::wake),
            new PageWorker("taking-over", dataSource, taking::page, publishing::wake)));
  }
}
