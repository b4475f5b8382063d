package org.huimin.registry.app.api;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.commands.Actor;
import org.huimin.eventstore.Position;
import org.huimin.registry.app.api.PersonLineBodies.LineAnswer;
import org.huimin.registry.app.api.PersonLineBodies.SentPerson;
import org.huimin.registry.app.api.RegistrationReading.NewPerson;
import org.huimin.registry.app.handling.CommandRejected;
import org.huimin.registry.app.handling.PersonLines;
import org.huimin.registry.app.handling.PersonLines.Entry;
import org.huimin.registry.app.handling.PersonLines.NotRegistered;
import org.huimin.registry.app.handling.PersonLines.Outcome;
import org.huimin.registry.app.handling.PersonLines.Outcomes;
import org.huimin.registry.app.handling.PersonLines.Registered;
import org.huimin.registry.identity.Account;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.FieldCheck;
import org.huimin.web.JsonLines;
import org.huimin.web.Problem;
import org.huimin.web.ProblemBody;
import org.huimin.web.ProblemMappers;
import org.jspecify.annotations.Nullable;

/** 批量登记: one list on its way: what has come and is not answered yet. */
final class LineRegistration {

  private final PersonLines lines;
  private final RegistrationReading reading;
  private final CurrentOfficer officer;
  private final OwnPersons own;
  private final Actor actor;

  /** A line that was read: somebody to be registered, or what was wrong with it. */
  private record Waiting(@Nullable Entry entry, @Nullable ProblemBody bad) {

    /** Of nobody, where it was wrong. */
    String number() {
      return entry == null ? "" : entry.identity().idNumber();
    }

    @Override
    public String toString() {
      return "Waiting";
    }
  }

  private final List<Waiting> waiting = new ArrayList<>();

  /** Of those who wait: one number is registered once a transaction. */
  private final Set<String> numbers = new HashSet<>();

  private final SortedMap<Integer, Position> last = new TreeMap<>();
  private int answered;

  LineRegistration(
      PersonLines lines, RegistrationReading reading, CurrentOfficer officer, OwnPersons own) {
    this.lines = lines;
    this.reading = reading;
    this.officer = officer;
    this.own = own;
    this.actor = officer.actor(officer.division());
  }

  /** To the end of the list, or to a line that the store did not take: the rest is sent again. */
  void register(JsonLines<SentPerson> sent, AnswerLines answers) throws IOException {
    Optional<Waiting> next;
    do {
      try {
        next = next(sent);
      } catch (IOException gone) {
        answer(answers);
        throw gone;
      }
      boolean pause =
          next.isEmpty()
              || waiting.size() >= PersonLines.CHUNK
              || numbers.contains(next.get().number());
      if (pause && !answer(answers)) {
        return;
      }
      next.ifPresent(
          one -> {
            waiting.add(one);
            if (one.entry() != null) {
              numbers.add(one.number());
            }
          });
    } while (next.isPresent());
    answers.add(LineAnswer.end(answered, position()));
    answers.flush();
  }

  private Optional<Waiting> next(JsonLines<SentPerson> sent) throws IOException {
    try {
      return sent.next().map(line -> new Waiting(entry(line), null));
    } catch (Problem bad) {
      return Optional.of(new Waiting(null, ProblemBody.of(bad)));
    }
  }

  private Entry entry(SentPerson sent) {
    FieldCheck check = new FieldCheck();
    NewPerson person = reading.read(check, sent.person());
    Account account = Bodies.account(check, sent.accountType(), sent.account(), sent.bankCode());
    officer.mustCover(person.division());
    return new Entry(person.identity(), person.movedIn(), person.division(), account);
  }

  /** Whether the store takes more. */
  private boolean answer(AnswerLines answers) throws IOException {
    List<Entry> entries = waiting.stream().flatMap(one -> Stream.ofNullable(one.entry())).toList();
    Outcomes outcomes = lines.register(entries, own::mustBeOurs, actor);
    outcomes.positions().forEach(position -> last.put(position.partition(), position));
    int registered = 0;
    boolean taken = true;
    for (Waiting one : waiting) {
      int line = ++answered;
      LineAnswer answer =
          one.bad() != null
              ? LineAnswer.of(line, one.bad())
              : answer(line, outcomes.each().get(registered++));
      answers.add(answer);
      if (answer.status() != null && answer.status() >= 500) {
        taken = false;
        break;
      }
    }
    answers.flush();
    waiting.clear();
    numbers.clear();
    return taken;
  }

  private static LineAnswer answer(int line, Outcome outcome) {
    return switch (outcome) {
      case Registered who -> LineAnswer.of(line, who);
      case NotRegistered(RuntimeException why) -> LineAnswer.of(line, problem(why));
    };
  }

  private static ProblemBody problem(RuntimeException why) {
    Response no =
        switch (why) {
          case Problem problem -> new ProblemMappers().problem(problem);
          case CommandRejected rejected -> new Rejections().person(rejected);
          default -> new ProblemMappers().failure(why);
        };
    return (ProblemBody) no.getEntity();
  }

  private String position() {
    return last.values().stream().map(Position::toString).collect(Collectors.joining(","));
  }
}
