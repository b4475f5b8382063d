package org.huimin.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What finance sees of payments on Kafka, added up from the events alone. */
final class PaymentsRead {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A county and a month, as both stand in the events. */
  record CountyMonth(String county, String month) implements Comparable<CountyMonth> {

    @Override
    public int compareTo(CountyMonth other) {
      int counties = county.compareTo(other.county);
      return counties != 0 ? counties : month.compareTo(other.month);
    }
  }

  /** Lines and yuan of one county and month. */
  record Sum(long lines, BigDecimal yuan) {

    Sum plus(BigDecimal amount) {
      return new Sum(lines + 1, yuan.add(amount));
    }
  }

  private final Map<CountyMonth, Sum> sums = new TreeMap<>();
  private final Set<String> ordered = new HashSet<>();
  private long overpayments;

  /** Reads from the beginning until the lines expected have come, or patience ends. */
  static PaymentsRead from(Place place, long linesExpected) {
    PaymentsRead read = new PaymentsRead();
    try (TopicReader reader = new TopicReader(place, TopicReader.FINANCE, TopicReader.PAYMENTS)) {
      Instant end = Instant.now().plus(PATIENCE);
      long left = reader.toRead();
      long taken = 0;
      while ((taken < left || read.lines() < linesExpected) && Instant.now().isBefore(end)) {
        for (ConsumerRecord<String, byte[]> record : reader.poll()) {
          read.take(record);
          taken++;
        }
        left = reader.toRead();
      }
    }
    return read;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    switch (TopicReader.eventName(record)) {
      case "PaymentOrdered" -> addLine(payload(record));
      case "OverpaymentIdentified" -> overpayments++;
      default -> {}
    }
  }

  private void addLine(JsonNode payment) {
    if (ordered.add(payment.path("paymentId").asText())) {
      CountyMonth key =
          new CountyMonth(payment.path("county").asText(), payment.path("month").asText());
      BigDecimal amount = new BigDecimal(payment.path("amount").asText());
      sums.merge(key, new Sum(1, amount), (sum, _) -> sum.plus(amount));
    }
  }

  private static JsonNode payload(ConsumerRecord<String, byte[]> record) {
    try {
      return JSON.readTree(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<CountyMonth, Sum> sums() {
    return sums;
  }

  long lines() {
    return ordered.size();
  }

  long overpayments() {
    return overpayments;
  }

  BigDecimal yuan() {
    return sums.values().stream().map(Sum::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
