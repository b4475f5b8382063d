package org.huimin.local;

import java.util.List;
import java.util.stream.Collectors;
import org.huimin.local.audit.Check;
import org.huimin.local.audit.Entry;
import org.huimin.local.audit.OnKafka;

/**
 * 案例: the story of one person or household, and what has to come of it on Kafka, to the fen.
 *
 * @param who in words, with where they live
 * @param subject whom the lines are for
 */
record Tale(String who, String subject, List<Entry> expected) {

  private static final String NOTHING = "nothing";

  Tale {
    expected = List.copyOf(expected);
  }

  long lines() {
    return expected.stream().filter(Entry::isLine).count();
  }

  /** What came of it, by month. */
  List<Entry> found(OnKafka kafka) {
    return kafka.ofWatched().stream()
        .filter(entry -> entry.subject().equals(subject))
        .sorted(Entry.ORDER)
        .toList();
  }

  Check check(OnKafka kafka) {
    return Check.equal(
        who, listed(expected.stream().sorted(Entry.ORDER).toList()), listed(found(kafka)));
  }

  private static String listed(List<Entry> entries) {
    return entries.isEmpty()
        ? NOTHING
        : entries.stream().map(Entry::toString).collect(Collectors.joining("; "));
  }
}
