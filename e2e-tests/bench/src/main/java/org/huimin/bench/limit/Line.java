package org.huimin.bench.limit;

import java.util.Comparator;
import java.util.UUID;

/**
 * 明细: what differs from one line to the next.
 *
 * @param recordedAt microseconds since 2000, as PostgreSQL counts
 */
record Line(
    UUID payment,
    UUID event,
    UUID subject,
    UUID payee,
    UUID enrolment,
    int partition,
    long seq,
    long recordedAt) {

  /** The order of the tape's own key: rows that come in it are written a quarter faster. */
  static final Comparator<Line> BY_PARTITION =
      Comparator.comparingInt(Line::partition)
          .thenComparing(
              (a, b) ->
                  Long.compareUnsigned(
                      a.payment.getMostSignificantBits(), b.payment.getMostSignificantBits()))
          .thenComparing(
              (a, b) ->
                  Long.compareUnsigned(
                      a.payment.getLeastSignificantBits(), b.payment.getLeastSignificantBits()));

  Line at(long place, long time) {
    return new Line(payment, event, subject, payee, enrolment, partition, place, time);
  }
}
