package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.commands.Actor;
import org.huimin.commands.Commands;
import org.huimin.eventstore.BusinessClock;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.Position;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.handling.PersonFiles.PersonFile;
import org.huimin.registry.app.store.Vault;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.person.PersonCommand.MovedIn;
import org.huimin.registry.person.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * 批量登记: people of an existing list with their accounts, many a transaction. Where one of them
 * cannot be registered each is registered alone, so that nobody waits for another. The same number
 * and account again are nothing new, so a list that broke off is sent again.
 */
public final class PersonLines {

  /** Longer than a transaction of the store may take. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Commands commands;
  private final PersonFiles files;
  private final Vault vault;
  private final RegistrationSteps steps;

  public PersonLines(Commands commands, PersonFiles files, Vault vault, BusinessClock clock) {
    this.commands = commands;
    this.files = files;
    this.vault = vault;
    this.steps = new RegistrationSteps(vault, clock);
  }

  /** A person with an account. It prints nothing. */
  public record Entry(
      Identity identity, @Nullable MovedIn movedIn, DivisionCode township, Account account) {
    @Override
    public String toString() {
      return "Entry";
    }
  }

  /** What became of an entry. */
  public sealed interface Outcome {}

  /** Somebody new, or somebody who has the number already. */
  public record Registered(UUID personId, UUID payeeId, boolean known) implements Outcome {}

  /** Nothing has changed. */
  public record NotRegistered(RuntimeException why) implements Outcome {}

  /** In the order of the entries; the events stand where the positions say. */
  public record Outcomes(List<Outcome> each, List<Position> positions) {}

  /**
   * Registers on a worker thread, which waits.
   *
   * @param entries of different ID numbers
   * @param mayKnow throws when the officer may not be told of the person who has a number
   * @param officer whose lines they are
   */
  public Outcomes register(List<Entry> entries, Consumer<PersonRow> mayKnow, Actor officer) {
    if (entries.size() > 1) {
      try {
        return await(together(entries, mayKnow, officer));
      } catch (RuntimeException _) {
        // Whose fault it was is found by registering each alone.
      }
    }
    List<Outcome> each = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    for (Entry entry : entries) {
      try {
        Outcomes alone = await(together(List.of(entry), mayKnow, officer));
        each.addAll(alone.each());
        positions.addAll(alone.positions());
      } catch (RuntimeException why) {
        each.add(new NotRegistered(why));
      }
    }
    return new Outcomes(each, positions);
  }

  private Uni<Outcomes> together(List<Entry> entries, Consumer<PersonRow> mayKnow, Actor officer) {
    List<Outcome> each = new ArrayList<>();
    return commands
        .carryOut(
            officer,
            session -> {
              each.clear();
              List<NewEvent> drafts = new ArrayList<>();
              Uni<Void> all = Uni.createFrom().voidItem();
              for (Entry entry : entries) {
                Actor actor = new Actor(officer.officer(), entry.township(), null);
                all =
                    all.chain(() -> one(session, entry, mayKnow, actor, drafts))
                        .invoke(each::add)
                        .replaceWithVoid();
              }
              return all.chain(() -> files.append(session, drafts, UUID.randomUUID()));
            })
        .map(done -> new Outcomes(List.copyOf(each), done.positions()));
  }

  private Uni<Outcome> one(
      Mutiny.Session session,
      Entry entry,
      Consumer<PersonRow> mayKnow,
      Actor actor,
      List<NewEvent> drafts) {
    UUID newId = UUID.randomUUID();
    return vault
        .claim(session, entry.identity().idNumber(), newId)
        .chain(
            personId ->
                personId.equals(newId)
                    ? somebodyNew(session, newId, entry, actor, drafts)
                    : RegistrationSteps.survivor(session, personId)
                        .invoke(mayKnow)
                        .chain(row -> files.open(session, row.personId, _ -> {}))
                        .chain(file -> known(session, file, entry, actor, drafts)));
  }

  private Uni<Outcome> somebodyNew(
      Mutiny.Session session, UUID personId, Entry entry, Actor actor, List<NewEvent> drafts) {
    PersonFile file = PersonFile.blank();
    return steps
        .person(session, personId, entry.identity(), entry.movedIn(), actor)
        .chain(
            registered ->
                steps
                    .account(session, file.after(registered, actor), personId, entry.account())
                    .chain(
                        recorded -> {
                          List<PersonEvent> events = new ArrayList<>(registered);
                          events.addAll(recorded.events());
                          return files
                              .enter(session, List.of(file), events, actor)
                              .invoke(drafts::addAll)
                              .replaceWith(new Registered(personId, recorded.payeeId(), false));
                        }));
  }

  private Uni<Outcome> known(
      Mutiny.Session session, PersonFile file, Entry entry, Actor actor, List<NewEvent> drafts) {
    UUID personId = file.row().personId;
    return steps
        .account(session, file, personId, entry.account())
        .chain(
            recorded ->
                files
                    .enter(session, List.of(file), recorded.events(), actor)
                    .invoke(drafts::addAll)
                    .replaceWith(new Registered(personId, recorded.payeeId(), true)));
  }

  /** Hibernate Reactive knows the event loop only. */
  private static <T> T await(Uni<T> work) {
    Context context = Objects.requireNonNull(Vertx.currentContext());
    return Uni.createFrom()
        .deferred(() -> work)
        .runSubscriptionOn(task -> context.runOnContext(_ -> task.run()))
        .await()
        .atMost(PATIENCE);
  }
}
