package org.huimin.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.huimin.local.DoorClient.Answer;

/**
 * Asks again, ever less often, while there is no answer or one that says that a part is away. Any
 * other answer is one: what was refused is not asked again.
 */
record Patience(Duration atMost, Duration firstPause) {

  private static final Set<Integer> AWAY = Set.of(502, 503, 504);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  /** One try. */
  @FunctionalInterface
  interface Asking {
    Answer ask() throws IOException;
  }

  /**
   * The first answer, or the last that was heard when the patience is over.
   *
   * @throws IOException when not even that was heard
   */
  Answer untilAnswered(Asking asking) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    for (Duration pause = firstPause; ; pause = longer(pause)) {
      boolean last = System.nanoTime() + pause.toNanos() - end > 0;
      try {
        Answer answer = asking.ask();
        if (last || !AWAY.contains(answer.status())) {
          return answer;
        }
      } catch (IOException e) {
        if (last) {
          throw e;
        }
      }
      Pause.millis(pause.toMillis());
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
