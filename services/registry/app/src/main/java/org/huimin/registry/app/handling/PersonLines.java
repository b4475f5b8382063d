package org.huimin.registry.app.handling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
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
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonEvent;
import org.jspecify.annotations.Nullable;

/**
 * 批量登记: people of an existing list with their accounts, many a transaction. Where one of them
 * cannot be registered each is registered alone, so that nobody waits for another. The same number
 * and account again are nothing new, so a list that broke off is sent again.
 */
public final class PersonLines {

  /** How many entries go into one transaction at most. */
  public static final int CHUNK = 250;

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
    Map<Entry, Outcome> each = new HashMap<>();
    return commands
        .carryOut(
            officer,
            session -> {
              Transaction work =
                  new Transaction(session.setBatchSize(CHUNK), officer, new ArrayList<>(), each);
              return claimed(work, entries, mayKnow)
                  .chain(() -> files.append(session, work.drafts(), UUID.randomUUID()));
            })
        .map(
            done ->
                new Outcomes(
                    entries.stream().map(entry -> Objects.requireNonNull(each.get(entry))).toList(),
                    done.positions()));
  }

  /** What one transaction gathers. */
  private record Transaction(
      Mutiny.Session session, Actor officer, List<NewEvent> drafts, Map<Entry, Outcome> each) {

    Actor actor(Entry entry) {
      return new Actor(officer.officer(), entry.township(), null);
    }
  }

  private Uni<Void> claimed(Transaction work, List<Entry> entries, Consumer<PersonRow> mayKnow) {
    Map<String, UUID> newIds = new HashMap<>();
    entries.forEach(entry -> newIds.put(entry.identity().idNumber(), UUID.randomUUID()));
    return vault
        .claim(work.session(), newIds)
        .chain(
            holders -> {
              Map<Entry, UUID> fresh = new LinkedHashMap<>();
              Map<Entry, UUID> known = new LinkedHashMap<>();
              for (Entry entry : entries) {
                String number = entry.identity().idNumber();
                UUID holder = Vault.holder(holders, number);
                (holder.equals(newIds.get(number)) ? fresh : known).put(entry, holder);
              }
              return somebodyNew(work, fresh).chain(() -> known(work, known, mayKnow));
            });
  }

  private Uni<Void> somebodyNew(Transaction work, Map<Entry, UUID> fresh) {
    Map<UUID, Identity> identities = new LinkedHashMap<>();
    Map<UUID, Account> accounts = new LinkedHashMap<>();
    fresh.forEach(
        (entry, personId) -> {
          identities.put(personId, entry.identity());
          accounts.put(personId, entry.account());
        });
    return vault
        .keep(work.session(), identities, accounts)
        .chain(
            commitments ->
                oneByOne(
                    fresh,
                    (entry, personId) ->
                        enterNew(
                            work,
                            personId,
                            entry,
                            Objects.requireNonNull(commitments.get(personId)))));
  }

  private Uni<Void> enterNew(Transaction work, UUID personId, Entry entry, String commitment) {
    Actor actor = work.actor(entry);
    PersonFile file = PersonFile.blank();
    List<PersonEvent> events =
        new ArrayList<>(
            steps.decide(personId, entry.identity(), entry.movedIn(), commitment, actor));
    Account account = entry.account();
    events.addAll(
        file.after(events, actor)
            .decide(new RecordPayeeAccount(account.payeeId(), account.accountType())));
    work.each().put(entry, new Registered(personId, account.payeeId(), false));
    return enter(work, file, events, actor);
  }

  private Uni<Void> known(Transaction work, Map<Entry, UUID> known, Consumer<PersonRow> mayKnow) {
    return oneByOne(
        known,
        (entry, personId) ->
            RegistrationSteps.survivor(work.session(), personId)
                .invoke(mayKnow)
                .chain(row -> files.open(work.session(), row.personId, _ -> {}))
                .chain(file -> enterKnown(work, file, entry)));
  }

  private Uni<Void> enterKnown(Transaction work, PersonFile file, Entry entry) {
    UUID personId = file.row().personId;
    return steps
        .account(work.session(), file, personId, entry.account())
        .chain(
            recorded -> {
              work.each().put(entry, new Registered(personId, recorded.payeeId(), true));
              return enter(work, file, recorded.events(), work.actor(entry));
            });
  }

  private Uni<Void> enter(
      Transaction work, PersonFile file, List<PersonEvent> events, Actor actor) {
    return files
        .enter(work.session(), List.of(file), events, actor)
        .invoke(work.drafts()::addAll)
        .replaceWithVoid();
  }

  /** A loop and no chain of many links, which would be too deep for the stack. */
  private static Uni<Void> oneByOne(
      Map<Entry, UUID> entries, BiFunction<Entry, UUID, Uni<Void>> what) {
    return Multi.createFrom()
        .iterable(entries.entrySet())
        .onItem()
        .transformToUniAndConcatenate(one -> what.apply(one.getKey(), one.getValue()))
        .onItem()
        .ignoreAsUni();
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
