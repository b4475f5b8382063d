package org.huimin.elderlyallowance.app.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.huimin.elderlyallowance.app.messaging.WhenFactsComeThenFollow;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.CaseRows;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.programme.facts.FactReaction;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.Residents;
import org.huimin.programme.notices.PublishedRows;

/** The parts that follow what the registry told, and judge by it. */
@Singleton
public final class Facts {

  @Produces
  @Singleton
  CaseFiles files(EnrolmentTape tape) {
    return new CaseFiles(tape);
  }

  @Produces
  @Singleton
  PublishedRules rules(PublishedRows rows) {
    return new PublishedRules(rows);
  }

  @Produces
  @Singleton
  FactReaction reaction(
      Residents residents,
      CaseFiles files,
      EnrolmentTape tape,
      PublishedRules rules,
      BusinessClock clock) {
    return new WhenFactsComeThenFollow(
        residents, files, new CaseRows(), tape, rules, new JdbcEventStore(clock), clock);
  }

  @Produces
  @Singleton
  ElderlyCases cases(
      CaseFiles files, Residents residents, ParkedFacts parked, PublishedRules rules) {
    return new ElderlyCases(files, residents, parked, rules);
  }
}
