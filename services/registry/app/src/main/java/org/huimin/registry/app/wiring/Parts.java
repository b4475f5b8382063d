package org.huimin.registry.app.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Commands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.ReactiveEventStore;
import org.huimin.eventstore.Tapes;
import org.huimin.identity.MasterKey;
import org.huimin.identity.OfficerRegister;
import org.huimin.kernel.TableFile;
import org.huimin.publishing.PublishedTapes;
import org.huimin.registry.app.handling.Names;
import org.huimin.registry.app.handling.NearRelatives;
import org.huimin.registry.app.handling.PayeeAuthorisations;
import org.huimin.registry.app.handling.PersonChanges;
import org.huimin.registry.app.handling.PersonFacts;
import org.huimin.registry.app.handling.PersonFiles;
import org.huimin.registry.app.handling.PersonLines;
import org.huimin.registry.app.handling.PersonRelations;
import org.huimin.registry.app.handling.Persons;
import org.huimin.registry.app.store.PersonTape;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.AuthorisationList;
import org.huimin.registry.app.view.ChangeList;
import org.huimin.registry.app.view.DeclarationList;
import org.huimin.registry.app.view.Divisions;
import org.huimin.registry.app.view.RelationList;
import org.huimin.web.HouseSettings;

/** The parts of the registry, made at start: a wrong key, file or database stops it then. */
@Singleton
public final class Parts {

  @Produces
  @Singleton
  @Startup
  PersonTape tape(DataSource dataSource, HouseSettings.Topics topics) {
    try (Connection c = dataSource.getConnection()) {
      return new PersonTape(Tapes.register(c, topics.namespace() + "." + PersonTape.TOPIC));
    } catch (SQLException e) {
      throw new IllegalStateException("the registry's tape could not be read", e);
    }
  }

  @Produces
  @Singleton
  @Startup
  Divisions divisions(Settings settings) {
    Optional<Path> file = settings.file();
    try {
      if (file.isPresent()) {
        return Divisions.parse(Files.readAllLines(file.get()));
      }
      return Divisions.parse(new TableFile(Parts.class, "/divisions.csv").text().lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the divisions file cannot be read", e);
    }
  }

  @Produces
  @Singleton
  PublishedTapes published(PersonTape tape) {
    return new PublishedTapes(List.of(tape.tape()));
  }

  @Produces
  @Singleton
  PersonFiles files(PersonTape tape, BusinessClock clock) {
    return new PersonFiles(new ReactiveEventStore(clock), tape, clock);
  }

  @Produces
  @Singleton
  Vault vault(MasterKey key) {
    return new Vault(key);
  }

  @Produces
  @Singleton
  Commands commands(Mutiny.SessionFactory sessions, MasterKey key) {
    return new Commands(sessions, new OfficerRegister(key));
  }

  @Produces
  @Singleton
  Persons persons(
      Mutiny.SessionFactory sessions,
      Commands commands,
      PersonFiles files,
      Vault vault,
      BusinessClock clock) {
    return new Persons(sessions, commands, files, vault, clock);
  }

  @Produces
  @Singleton
  PersonFacts facts(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    return new PersonFacts(commands, files, vault, clock);
  }

  @Produces
  @Singleton
  PersonLines lines(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    return new PersonLines(commands, files, vault, clock);
  }

  @Produces
  @Singleton
  PersonChanges changes(
      Mutiny.SessionFactory sessions,
      Commands commands,
      PersonFiles files,
      Vault vault,
      BusinessClock clock) {
    return new PersonChanges(sessions, commands, files, vault, clock);
  }

  @Produces
  @Singleton
  PayeeAuthorisations authorisations(
      PersonChanges changes, PersonFiles files, Vault vault, BusinessClock clock) {
    return new PayeeAuthorisations(changes, files, vault, clock);
  }

  @Produces
  @Singleton
  PersonRelations relations(
      Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    return new PersonRelations(commands, files, vault, clock);
  }

  @Produces
  @Singleton
  NearRelatives relatives(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    return new NearRelatives(commands, files, vault, clock);
  }

  @Produces
  @Singleton
  Names names(Mutiny.SessionFactory sessions, Vault vault) {
    return new Names(sessions, vault);
  }

  @Produces
  @Singleton
  ChangeList changeList(Mutiny.SessionFactory sessions) {
    return new ChangeList(sessions);
  }

  @Produces
  @Singleton
  RelationList relationList(Mutiny.SessionFactory sessions) {
    return new RelationList(sessions);
  }

  @Produces
  @Singleton
  AuthorisationList authorisationList(Mutiny.SessionFactory sessions) {
    return new AuthorisationList(sessions);
  }

  @Produces
  @Singleton
  DeclarationList declarationList(Mutiny.SessionFactory sessions) {
    return new DeclarationList(sessions);
  }
}
