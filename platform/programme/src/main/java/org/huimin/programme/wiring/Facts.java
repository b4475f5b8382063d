package org.huimin.programme.wiring;

import io.quarkus.oidc.client.OidcClient;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.huimin.messaging.SeekToStored;
import org.huimin.programme.facts.FactReaction;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonProjection;
import org.huimin.programme.facts.RegistryHeads;
import org.huimin.programme.facts.Residents;
import org.huimin.programme.names.PersonNames;
import org.huimin.programme.names.RegistryNames;
import org.huimin.web.HouseSettings;

/** The parts that listen to the registry, and those that ask it. */
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
  PersonProjection projection(Residents residents, ParkedFacts parked, FactReaction reaction) {
    return new PersonProjection(residents, parked, reaction);
  }

  @Produces
  @Singleton
  @Identifier("stored-position")
  KafkaConsumerRebalanceListener storedPosition(DataSource dataSource) {
    return new SeekToStored(dataSource);
  }

  @Produces
  @Singleton
  RegistryHeads heads(OidcClient tokens, RegistrySettings registry) {
    return new RegistryHeads(
        registry.url(),
        personTopic,
        () -> tokens.getTokens().await().atMost(TOKEN_WITHIN).getAccessToken());
  }

  @Produces
  @Singleton
  RegistryNames registryNames(RegistrySettings registry) {
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
