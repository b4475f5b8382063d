package org.huimin.kernel;

import java.util.List;

/**
 * 处理结果: what became of a command. Accepted with the events it causes (none when there is nothing to
 * do), or rejected with a code and nothing stored. The agency's own no to a citizen is an event,
 * not a rejection.
 *
 * @param <E> the aggregate's events
 * @param <R> the aggregate's rejections
 */
public sealed interface Outcome<E, R> {

  record Accepted<E, R>(List<E> events) implements Outcome<E, R> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Rejected<E, R>(R rejection) implements Outcome<E, R> {}

  static <E, R> Outcome<E, R> accepted(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E, R> Outcome<E, R> nothingToDo() {
    return new Accepted<>(List.of());
  }

  static <E, R> Outcome<E, R> rejected(R rejection) {
    return new Rejected<>(rejection);
  }
}
