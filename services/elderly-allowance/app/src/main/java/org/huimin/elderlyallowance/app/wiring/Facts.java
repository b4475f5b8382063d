package org.huimin.elderlyallowance.app.wiring;

import io.quarkus.oidc.client.OidcClient;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.huimin.elderlyallowance.app.handling.PersonNames;
import org.huimin.elderlyallowance.app.messaging.PersonProjection;
import org.huimin.elderlyallowance.app.messaging.RegistryHeads;
import org.huimin.elderlyallowance.app.messaging.RegistryNames;
import org.huimin.elderlyallowance.app.messaging.WhenFactsComeThenFollow;
import org.huimin.elderlyallowance.app.store.CaseFiles;
import org.huimin.elderlyallowance.app.store.CaseRows;
import org.huimin.elderlyallowance.app.store.ElderlyCases;
import org.huimin.elderlyallowance.app.store.EnrolmentTape;
import org.huimin.elderlyallowance.app.store.ParkedFacts;
import org.huimin.elderlyallowance.app.store.PersonEvent;
import org.huimin.elderlyallowance.app.store.PublishedRules;
import org.huimin.elderlyallowance.app.store.Residents;
import org.huimin.elderlyallowance.app.store.StandardTape;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.messaging.SeekToStored;
import org.huimin.web.HouseSettings;

/** The parts that listen to the registry and judge by what it told. */
@Singleton
public final class Facts {

  private static final Duration TOKEN_WITHIN = Duration.ofSeconds(5);

  private final String personTopic;

  Facts(HouseSettings.Topics topics) {
    this.personTopic = topics.namespace() + "." + PersonEvent.TOPIC;
  }

  @Produces
  @Singleton
  Residents residents() {
    return new Residents(personTopic);
  }

  @Produces
  @Singleton
  ParkedFacts parked() {
    return new ParkedFacts(personTopic);
  }

  @Produces
  @Singleton
  CaseFiles files(EnrolmentTape tape) {
    return new CaseFiles(tape);
  }

  @Produces
  @Singleton
  PublishedRules rules(StandardTape standards, BusinessClock clock) {
    return new PublishedRules(standards, new JdbcEventStore(clock));
  }

  @Produces
  @Singleton
  PersonProjection projection(
      Residents residents,
      ParkedFacts parked,
      CaseFiles files,
      EnrolmentTape tape,
      PublishedRules rules,
      BusinessClock clock) {
    return new PersonProjection(
        residents,
        parked,
        new WhenFactsComeThenFollow(
            residents, files, new CaseRows(), tape, rules, new JdbcEventStore(clock), clock));
  }

  @Produces
  @Singleton
  @Identifier("stored-position")
  KafkaConsumerRebalanceListener storedPosition(DataSource dataSource) {
    return new SeekToStored(dataSource);
  }

  @Produces
  @Singleton
  ElderlyCases cases(
      CaseFiles files, Residents residents, ParkedFacts parked, PublishedRules rules) {
    return new ElderlyCases(files, residents, parked, rules);
  }

  @Produces
  @Singleton
  RegistryHeads heads(OidcClient tokens, Settings registry) {
    return new RegistryHeads(
        registry.url(),
        personTopic,
        () -> tokens.getTokens().await().atMost(TOKEN_WITHIN).getAccessToken());
  }

  @Produces
  @Singleton
  RegistryNames registryNames(Settings registry) {
    return new RegistryNames(registry.url());
  }

  @Produces
  @Singleton
  PersonNames names(RegistryNames registry) {
    return new PersonNames(registry);
  }

  void close(@Disposes RegistryNames names) {
    names.close();
  }

  void close(@Disposes RegistryHeads heads) {
    heads.close();
  }
}
