package org.huimin.local.audit;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongConsumer;

/** 读数: all topics, read one record at a time and added up as they come. */
public final class TopicsRead implements AutoCloseable {

  private final Payments payments;
  private final EventCounts counts;
  private final TapeReading reading;

  /**
   * Nothing is read yet.
   *
   * @param since offsets from which on events are counted by name; empty counts all
   * @param watched subjects whose lines are counted apart
   */
  public TopicsRead(
      Map<String, Object> signIn,
      Set<String> topics,
      SortedMap<String, Long> since,
      Set<String> watched,
      LongConsumer progress) {
    counts = new EventCounts(since);
    payments = new Payments(watched);
    reading = new TapeReading(signIn, topics, this::take, progress);
  }

  private void take(TapeEvent event) {
    counts.take(event);
    payments.take(event);
  }

  /** Where the topics end now, as offsets. */
  public static SortedMap<String, Long> ends(Map<String, Object> signIn, Set<String> topics) {
    try (TapeReading reading = new TapeReading(signIn, topics, _ -> {}, _ -> {})) {
      return reading.ends();
    }
  }

  public void readOn() {
    reading.readOn();
  }

  public Positions positions() {
    return reading.positions();
  }

  /** What has been found so far. */
  public OnKafka found() {
    return new OnKafka(
        reading.positions(),
        counts.counts(),
        payments.sums(),
        payments.announced(),
        payments.received(),
        payments.overpayments(),
        payments.linesOfWatched(),
        payments.ledgerHash(),
        payments.findings());
  }

  @Override
  public void close() {
    reading.close();
    payments.close();
  }
}
