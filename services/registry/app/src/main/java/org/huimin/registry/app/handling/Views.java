package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.registry.app.view.AuthorisationRow;
import org.huimin.registry.app.view.ChangeRow;
import org.huimin.registry.app.view.DeclarationRow;
import org.huimin.registry.app.view.RelationRow;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.AuthorityEvent;
import org.huimin.registry.person.PersonEvent.BirthDateCorrected;
import org.huimin.registry.person.PersonEvent.ChangeProposed;
import org.huimin.registry.person.PersonEvent.ChangeRefused;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.MissingDeclared;
import org.huimin.registry.person.PersonEvent.MissingRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PayeeAuthorisationRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAuthorised;
import org.huimin.registry.person.PersonEvent.PersonCorrected;
import org.huimin.registry.person.PersonEvent.PersonMergeRevoked;
import org.huimin.registry.person.PersonEvent.PersonMerged;
import org.huimin.registry.person.PersonEvent.PersonMergedInto;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRecorded;
import org.huimin.registry.person.PersonEvent.ProofOfLifeRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoveRevoked;
import org.huimin.registry.person.PersonEvent.RegistrationMoved;
import org.huimin.registry.person.PersonEvent.RelationDeclared;
import org.huimin.registry.person.PersonEvent.RelationEnded;
import org.huimin.registry.person.PersonEvent.RelationEvent;
import org.huimin.registry.person.PersonEvent.RelationRevoked;
import org.huimin.registry.person.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.registry.person.PersonEvent.RelativeDeclared;
import org.huimin.registry.person.PersonEvent.RelativeEvent;

/** 现状登记: what an event makes of changes, relations, payees and declarations, all read at once. */
final class Views {

  private Views() {}

  static Uni<Void> apply(Mutiny.Session session, PersonEvent event, Instant now) {
    return switch (event) {
      case ChangeProposed e -> session.persist(ChangeRow.of(e, now));
      case ChangeRefused e ->
          session
              .find(ChangeRow.class, e.changeId())
              .invoke(row -> row.refuse(e.reason()))
              .replaceWithVoid();
      case PayeeAccountRecorded e when e.changeId() != null ->
          confirmed(session, Objects.requireNonNull(e.changeId()));
      case PersonMerged e -> confirmed(session, e.changeId());
      case PersonMergeRevoked e -> confirmed(session, e.changeId());
      case AuthorityEvent e -> authority(session, e).chain(() -> confirmed(session, e.changeId()));
      case RelationEvent e -> relation(session, e);
      case RelativeEvent e -> declaration(session, e, now);
      case PersonRegistered _,
          PersonCorrected _,
          BirthDateCorrected _,
          PayeeAccountRecorded _,
          DeathRecorded _,
          DeathRevoked _,
          MissingDeclared _,
          MissingRevoked _,
          ProofOfLifeRecorded _,
          ProofOfLifeRevoked _,
          RegistrationMoved _,
          RegistrationMoveRevoked _,
          PersonMergedInto _ ->
          Uni.createFrom().voidItem();
    };
  }

  private static Uni<Void> confirmed(Mutiny.Session session, UUID changeId) {
    return session.find(ChangeRow.class, changeId).invoke(ChangeRow::confirm).replaceWithVoid();
  }

  private static Uni<Void> authority(Mutiny.Session session, AuthorityEvent event) {
    return switch (event) {
      case PayeeAuthorised e -> session.persist(AuthorisationRow.of(e));
      case PayeeAuthorisationRevoked e ->
          session
              .find(AuthorisationRow.class, e.authorisationId())
              .invoke(row -> row.revoke(e.revokedOn()))
              .replaceWithVoid();
    };
  }

  private static Uni<Void> relation(Mutiny.Session session, RelationEvent event) {
    return switch (event) {
      case RelationDeclared e -> session.persist(RelationRow.of(e));
      case RelationEnded e ->
          session
              .find(RelationRow.class, e.relationId())
              .invoke(row -> row.end(e))
              .replaceWithVoid();
      case RelationRevoked e ->
          session
              .find(RelationRow.class, e.relationId())
              .invoke(RelationRow::revoke)
              .replaceWithVoid();
    };
  }

  private static Uni<Void> declaration(Mutiny.Session session, RelativeEvent event, Instant now) {
    return switch (event) {
      case RelativeDeclared e -> session.persist(DeclarationRow.of(e, now));
      case RelativeDeclarationWithdrawn e ->
          session
              .find(DeclarationRow.class, e.declarationId())
              .invoke(row -> row.withdraw(e.reason()))
              .replaceWithVoid();
    };
  }
}
