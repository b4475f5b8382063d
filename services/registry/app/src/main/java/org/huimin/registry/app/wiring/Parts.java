package org.huimin.registry.app.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.eventstore.Tapes;
import org.huimin.identity.MasterKey;
import org.huimin.identity.OfficerRegister;
import org.huimin.registry.app.handling.Persons;
import org.huimin.registry.app.store.PersonTape;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.Divisions;
import org.huimin.registry.app.view.TapeHeads;

/** The parts of the registry, made at start: a wrong key, file or database stops it then. */
@Singleton
public final class Parts {

  @Produces
  @Singleton
  BusinessClock clock(@ConfigProperty(name = "huimin.clock.file") Optional<Path> file) {
    return new BusinessClock(file.orElse(null));
  }

  @Produces
  @Singleton
  @Startup
  MasterKey masterKey(
      @ConfigProperty(name = "huimin.vault.master-key-file") Optional<Path> file,
      @ConfigProperty(name = "huimin.vault.master-key") Optional<String> key) {
    return MasterKey.configured(key, file);
  }

  @Produces
  @Singleton
  @Startup
  PersonTape tape(
      DataSource dataSource, @ConfigProperty(name = "huimin.topics.namespace") String namespace) {
    try (Connection c = dataSource.getConnection()) {
      return new PersonTape(Tapes.register(c, namespace + "." + PersonTape.TOPIC));
    } catch (SQLException e) {
      throw new IllegalStateException("the registry's tape could not be read", e);
    }
  }

  @Produces
  @Singleton
  @Startup
  Divisions divisions(@ConfigProperty(name = "huimin.divisions.file") Optional<Path> file) {
    try {
      if (file.isPresent()) {
        return Divisions.parse(Files.readAllLines(file.get()));
      }
      try (InputStream in = Parts.class.getResourceAsStream("/divisions.csv")) {
        if (in == null) {
          throw new IllegalStateException("divisions.csv is missing on the class path");
        }
        return Divisions.parse(new String(in.readAllBytes(), UTF_8).lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the divisions file cannot be read", e);
    }
  }

  @Produces
  @Singleton
  TapeHeads heads(DataSource dataSource, BusinessClock clock, PersonTape tape) {
    return new TapeHeads(dataSource, new JdbcEventStore(clock), tape.tape());
  }

  @Produces
  @Singleton
  Persons persons(
      Mutiny.SessionFactory sessions, PersonTape tape, MasterKey key, BusinessClock clock) {
    return new Persons(
        sessions,
        new Commands(sessions, new OfficerRegister(key)),
        new ReactiveEventStore(clock),
        tape,
        new Vault(key),
        clock);
  }
}
