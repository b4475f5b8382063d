package org.huimin.elderlyallowance.app.wiring;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.commands.JdbcCommands;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.handling.CaseWork;
import org.huimin.elderlyallowance.app.handling.Decisions;
import org.huimin.elderlyallowance.app.handling.Explanations;
import org.huimin.elderlyallowance.app.handling.Notices;
import org.huimin.elderlyallowance.app.handling.Refusals;
import org.huimin.elderlyallowance.app.handling.Rosters;
import org.huimin.elderlyallowance.app.handling.TakeOverDesk;
import org.huimin.elderlyallowance.app.handling.TakeOverLines;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.KnownFacts;
import org.huimin.elderlyallowance.app.store.NoticeFiles;
import org.huimin.elderlyallowance.app.store.PaymentTape;
import org.huimin.elderlyallowance.app.store.PersonEvent;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.app.store.RefusalWords;
import org.huimin.elderlyallowance.app.store.StandardTape;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.elderlyallowance.app.view.EnrolmentList;
import org.huimin.elderlyallowance.app.view.ProactiveList;
import org.huimin.elderlyallowance.app.view.TapeHeads;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Position;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.identity.MasterKey;
import org.huimin.identity.OfficerRegister;
import org.huimin.messaging.NotReached;
import org.huimin.messaging.Positions;
import org.huimin.monthlyrun.MonthWorker;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.web.ConsumedPositions;
import org.huimin.web.HouseSettings;

/** The parts that serve officers. */
@Singleton
public final class Counter {

  @Produces
  @Singleton
  OfficerRegister officers(MasterKey key) {
    return new OfficerRegister(key);
  }

  @Produces
  @Singleton
  Commands commands(Mutiny.SessionFactory sessions, OfficerRegister officers) {
    return new Commands(sessions, officers);
  }

  @Produces
  @Singleton
  RefusalWords words(MasterKey masterKey) {
    return new RefusalWords(masterKey);
  }

  @Produces
  @Singleton
  CaseWork work(EnrolmentTape tape, BusinessClock clock) {
    return new CaseWork(new ReactiveEventStore(clock), tape, clock);
  }

  @Produces
  @Singleton
  Applications applications(
      Mutiny.SessionFactory sessions, Commands commands, CaseWork work, BusinessClock clock) {
    return new Applications(sessions, commands, work, clock);
  }

  @Produces
  @Singleton
  Decisions decisions(Commands commands, CaseWork work, RefusalWords words, BusinessClock clock) {
    return new Decisions(commands, work, words, clock);
  }

  @Produces
  @Singleton
  TakeOverDesk takeOvers(DataSource dataSource, OfficerRegister officers, BusinessClock clock) {
    return new TakeOverDesk(
        dataSource, new JdbcCommands(dataSource, officers), new TakeOvers(), clock);
  }

  @Produces
  @Singleton
  TakeOverLines takeOverLines(DataSource dataSource, OfficerRegister officers) {
    return new TakeOverLines(dataSource, new JdbcCommands(dataSource, officers), new TakeOvers());
  }

  @Produces
  @Singleton
  Explanations explanations(
      DataSource dataSource, ElderlyCases cases, EnrolmentTape tape, MonthlyRun run) {
    return new Explanations(dataSource, cases, new KnownFacts(tape), run.history());
  }

  @Produces
  @Singleton
  Notices notices(
      DataSource dataSource,
      OfficerRegister officers,
      PublishedRules published,
      StandardTape tape,
      BusinessClock clock) {
    JdbcEventStore store = new JdbcEventStore(clock);
    return new Notices(
        dataSource,
        new JdbcCommands(dataSource, officers),
        new NoticeFiles(tape, store),
        published,
        tape,
        store,
        clock);
  }

  @Produces
  @Singleton
  Rosters rosters(MonthlyRun run, RefusalWords words, MonthWorker worker) {
    return new Rosters(run, words, worker);
  }

  @Produces
  @Singleton
  Refusals refusals(
      Mutiny.SessionFactory sessions,
      EnrolmentTape tape,
      Rosters rosters,
      RefusalWords words,
      BusinessClock clock) {
    return new Refusals(sessions, new ReactiveEventStore(clock), tape, rosters, words);
  }

  @Produces
  @Singleton
  ProactiveList toAsk(Mutiny.SessionFactory sessions) {
    return new ProactiveList(sessions);
  }

  @Produces
  @Singleton
  EnrolmentList list(Mutiny.SessionFactory sessions) {
    return new EnrolmentList(sessions);
  }

  @Produces
  @Singleton
  TapeHeads heads(
      DataSource dataSource,
      BusinessClock clock,
      EnrolmentTape enrolments,
      PaymentTape payments,
      StandardTape standards) {
    return new TapeHeads(
        dataSource,
        new JdbcEventStore(clock),
        List.of(enrolments.tape(), payments.tape(), standards.tape()));
  }

  /** Only the registry's topic is read here; other positions are not waited for. */
  @Produces
  @Singleton
  ConsumedPositions consumed(DataSource dataSource, HouseSettings.Topics topics) {
    List<String> read = List.of(topics.namespace() + "." + PersonEvent.TOPIC);
    return (wanted, atMost) ->
        Uni.createFrom()
            .item(() -> reached(dataSource, Positions.on(read, wanted), atMost))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static boolean reached(DataSource dataSource, List<Position> wanted, Duration atMost) {
    try {
      Positions.await(dataSource, wanted, atMost);
      return true;
    } catch (NotReached e) {
      return false;
    }
  }
}
