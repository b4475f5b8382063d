package org.huimin.elderlyallowance.app.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.commands.JdbcCommands;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.handling.CaseWork;
import org.huimin.elderlyallowance.app.handling.Decisions;
import org.huimin.elderlyallowance.app.handling.Explanations;
import org.huimin.elderlyallowance.app.handling.Refusals;
import org.huimin.elderlyallowance.app.handling.TakeOverDesk;
import org.huimin.elderlyallowance.app.handling.TakeOverLines;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.ElderlyNotices;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.app.store.TakeOvers;
import org.huimin.elderlyallowance.app.view.EnrolmentList;
import org.huimin.elderlyallowance.app.view.ProactiveList;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.programme.explanations.KnownFacts;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.notices.NoticeTerms;
import org.huimin.programme.rosters.MonthlyRuns;
import org.huimin.programme.words.RefusalWords;

/** The parts that serve officers at the allowance. */
@Singleton
public final class Counter {

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
  TakeOverDesk takeOvers(DataSource dataSource, JdbcCommands commands, BusinessClock clock) {
    return new TakeOverDesk(dataSource, commands, new TakeOvers(), clock);
  }

  @Produces
  @Singleton
  TakeOverLines takeOverLines(DataSource dataSource, JdbcCommands commands) {
    return new TakeOverLines(dataSource, commands, new TakeOvers());
  }

  @Produces
  @Singleton
  Explanations explanations(
      DataSource dataSource,
      ElderlyCases cases,
      EnrolmentTape tape,
      CaseFiles files,
      MonthlyRuns runs,
      BusinessClock clock) {
    return new Explanations(
        dataSource,
        cases,
        tape,
        files,
        new KnownFacts(new JdbcEventStore(clock)),
        MonthHistories.of(runs));
  }

  @Produces
  @Singleton
  NoticeTerms notices(PublishedRules published, BusinessClock clock) {
    return new ElderlyNotices(published, clock);
  }

  @Produces
  @Singleton
  Refusals refusals(
      Mutiny.SessionFactory sessions, EnrolmentTape tape, RefusalWords words, BusinessClock clock) {
    return new Refusals(sessions, new ReactiveEventStore(clock), tape, words);
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
}
