package org.huimin.socialrelief.app.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.JdbcCommands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Tape;
import org.huimin.eventstore.Tapes;
import org.huimin.identity.OfficerRegister;
import org.huimin.monthlyrun.MonthlyRun;
import org.huimin.programme.explanations.KnownFacts;
import org.huimin.programme.explanations.MonthHistories;
import org.huimin.programme.facts.FactReaction;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.RegistryHeads;
import org.huimin.programme.facts.Residents;
import org.huimin.programme.notices.NoticeTerms;
import org.huimin.programme.notices.PublishedRows;
import org.huimin.programme.notices.StandardTape;
import org.huimin.programme.rosters.MonthlyRuns;
import org.huimin.programme.words.RefusalWords;
import org.huimin.programme.work.PageWorkers;
import org.huimin.publishing.PublishedTapes;
import org.huimin.socialrelief.app.handling.CaseDesk;
import org.huimin.socialrelief.app.handling.CaseHistory;
import org.huimin.socialrelief.app.handling.Classifications;
import org.huimin.socialrelief.app.handling.Explanations;
import org.huimin.socialrelief.app.handling.HouseholdDesk;
import org.huimin.socialrelief.app.handling.PayeeChanges;
import org.huimin.socialrelief.app.handling.PublishedSheet;
import org.huimin.socialrelief.app.handling.ToldOfRelatives;
import org.huimin.socialrelief.app.messaging.WhenFactsComeThenFollow;
import org.huimin.socialrelief.app.store.DeclaredRelatives;
import org.huimin.socialrelief.app.store.EnrolmentTape;
import org.huimin.socialrelief.app.store.HouseholdIndex;
import org.huimin.socialrelief.app.store.HouseholdMonths;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.MeansTape;
import org.huimin.socialrelief.app.store.PaymentTape;
import org.huimin.socialrelief.app.store.ProposedAmount;
import org.huimin.socialrelief.app.store.PublishedRules;
import org.huimin.socialrelief.app.store.ReliefCases;
import org.huimin.socialrelief.app.store.ReliefFiles;
import org.huimin.socialrelief.app.store.ReliefNotices;
import org.huimin.socialrelief.app.view.Cases;
import org.huimin.socialrelief.household.Area;
import org.huimin.web.HouseSettings;

/** The parts of social relief, made at start: a wrong database stops it then. */
@Singleton
public final class Parts {

  /** As it stands in the names of topics and events. */
  private static final String SERVICE = "social-relief";

  private final DataSource dataSource;
  private final HouseSettings.Topics topics;

  Parts(DataSource dataSource, HouseSettings.Topics topics) {
    this.dataSource = dataSource;
    this.topics = topics;
  }

  private Tape tape(String topic) {
    try (Connection c = dataSource.getConnection()) {
      return Tapes.register(c, topics.namespace() + "." + topic);
    } catch (SQLException e) {
      throw new IllegalStateException("the tape of " + topic + " could not be read", e);
    }
  }

  @Produces
  @Singleton
  @Startup
  EnrolmentTape enrolments() {
    return new EnrolmentTape(tape(EnrolmentTape.TOPIC));
  }

  @Produces
  @Singleton
  @Startup
  MeansTape means() {
    return new MeansTape(tape(MeansTape.TOPIC));
  }

  @Produces
  @Singleton
  @Startup
  PaymentTape payments() {
    return new PaymentTape(tape(PaymentTape.TOPIC));
  }

  @Produces
  @Singleton
  @Startup
  StandardTape standards() {
    return new StandardTape(tape(StandardTape.topic(SERVICE)), SERVICE);
  }

  @Produces
  @Singleton
  PublishedTapes published(
      EnrolmentTape enrolments, MeansTape means, PaymentTape payments, StandardTape standards) {
    return new PublishedTapes(
        List.of(enrolments.tape(), means.tape(), payments.tape(), standards.tape()));
  }

  @Produces
  @Singleton
  ReliefFiles files(EnrolmentTape enrolments, MeansTape means) {
    return new ReliefFiles(enrolments, means);
  }

  @Produces
  @Singleton
  PublishedRules rules(PublishedRows rows) {
    return new PublishedRules(rows);
  }

  @Produces
  @Singleton
  NoticeTerms notices(PublishedRules rules, BusinessClock clock) {
    return new ReliefNotices(rules, clock);
  }

  @Produces
  @Singleton
  FactReaction reaction(
      Residents residents,
      ReliefFiles files,
      EnrolmentTape tape,
      PublishedRules rules,
      BusinessClock clock) {
    return new WhenFactsComeThenFollow(
        residents, files, new HouseholdTable(), new DeclaredRelatives(), tape, rules, clock);
  }

  @Produces
  @Singleton
  ToldOfRelatives relatives(ReliefFiles files, EnrolmentTape tape, BusinessClock clock) {
    return new ToldOfRelatives(new DeclaredRelatives(), files, tape, clock);
  }

  @Produces
  @Singleton
  HouseholdDesk households(
      JdbcCommands commands,
      EnrolmentTape tape,
      MeansTape means,
      ReliefFiles files,
      PublishedRules rules,
      ToldOfRelatives relatives,
      BusinessClock clock) {
    return new HouseholdDesk(
        dataSource, commands, tape, means, new HouseholdTable(), files, rules, relatives, clock);
  }

  @Produces
  @Singleton
  CaseDesk desk(
      JdbcCommands commands,
      EnrolmentTape tape,
      MeansTape means,
      ProposedAmount amounts,
      PublishedSheet sheets,
      PublishedRules rules,
      ToldOfRelatives relatives,
      BusinessClock clock) {
    return new CaseDesk(
        commands, tape, means, new HouseholdTable(), amounts, sheets, rules, relatives, clock);
  }

  @Produces
  @Singleton
  CaseHistory history(EnrolmentTape tape, BusinessClock clock) {
    return new CaseHistory(dataSource, new JdbcEventStore(clock), tape);
  }

  @Produces
  @Singleton
  ProposedAmount amounts(
      EnrolmentTape tape,
      MeansTape means,
      Residents residents,
      PublishedRules rules,
      BusinessClock clock) {
    return new ProposedAmount(new JdbcEventStore(clock), tape, means, residents, rules);
  }

  @Produces
  @Singleton
  Classifications classifications(EnrolmentTape tape, ProposedAmount amounts, BusinessClock clock) {
    return new Classifications(dataSource, new JdbcEventStore(clock), tape, amounts, clock);
  }

  @Produces
  @Singleton
  PayeeChanges payees(
      CaseDesk desk, CaseHistory history, Mutiny.SessionFactory sessions, RefusalWords words) {
    return new PayeeChanges(desk, history, sessions, words);
  }

  @Produces
  @Singleton
  Cases cases(Mutiny.SessionFactory sessions) {
    return new Cases(sessions);
  }

  @Produces
  @Singleton
  HouseholdIndex index(EnrolmentTape enrolments, MeansTape means, Residents residents) {
    return new HouseholdIndex(enrolments, means, residents);
  }

  @Produces
  @Singleton
  HouseholdMonths months(
      ReliefFiles files,
      Residents residents,
      ParkedFacts parked,
      PublishedRules rules,
      HouseholdIndex index) {
    return new HouseholdMonths(files, residents, parked, rules, index);
  }

  @Produces
  @Singleton
  PublishedSheet sheets(HouseholdMonths months, MonthlyRuns runs, Residents residents) {
    return new PublishedSheet(months, MonthHistories.of(runs), new HouseholdTable(), residents);
  }

  @Produces
  @Singleton
  Explanations explanations(
      HouseholdMonths months, HouseholdIndex index, MonthlyRuns runs, BusinessClock clock) {
    return new Explanations(
        dataSource,
        months,
        index,
        new KnownFacts(new JdbcEventStore(clock)),
        MonthHistories.of(runs),
        clock);
  }

  /**
   * A household is measured by one of two standards; each is a programme with a month of its own.
   */
  @Produces
  @Singleton
  MonthlyRuns runs(
      ReliefFiles files,
      Residents residents,
      ParkedFacts parked,
      RegistryHeads registry,
      BusinessClock clock,
      OfficerRegister officers,
      PaymentTape payments,
      PublishedRules rules,
      PublishedTapes published) {
    return new MonthlyRuns(
        List.of(Area.URBAN, Area.RURAL).stream()
            .map(area -> new ReliefCases(area, files, residents, parked, rules))
            .map(
                cases ->
                    new MonthlyRun(
                        dataSource,
                        cases,
                        registry,
                        new JdbcEventStore(clock),
                        clock,
                        officers,
                        payments.tape(),
                        published.topics()))
            .toList());
  }

  @Produces
  @Singleton
  PageWorkers beside() {
    return new PageWorkers(List.of());
  }
}
