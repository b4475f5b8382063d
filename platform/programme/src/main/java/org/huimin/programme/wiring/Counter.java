package org.huimin.programme.wiring;

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
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.Position;
import org.huimin.identity.MasterKey;
import org.huimin.identity.OfficerRegister;
import org.huimin.messaging.NotReached;
import org.huimin.messaging.Positions;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.notices.PublishedRows;
import org.huimin.programme.notices.StandardTape;
import org.huimin.programme.words.RefusalWords;
import org.huimin.web.ConsumedPositions;
import org.huimin.web.HouseSettings;

/** What the counter of every programme stands on. */
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
  JdbcCommands jdbcCommands(DataSource dataSource, OfficerRegister officers) {
    return new JdbcCommands(dataSource, officers);
  }

  @Produces
  @Singleton
  RefusalWords words(MasterKey masterKey) {
    return new RefusalWords(masterKey);
  }

  @Produces
  @Singleton
  PublishedRows published(StandardTape tape, BusinessClock clock) {
    return new PublishedRows(tape, new JdbcEventStore(clock));
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
