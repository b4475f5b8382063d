package org.huimin.local;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the demo found, and whether Kafka and the ledger say the same. */
record Verdict(
    int people,
    int applications,
    int confirmed,
    int refused,
    int rowsRejected,
    long linesOrdered,
    long eventsPublished,
    long recordsInLedger,
    BigDecimal totalYuan,
    long overpayments,
    boolean sumsAgree,
    boolean replayHashEqual,
    double seconds) {

  boolean holds() {
    return linesOrdered > 0 && linesOrdered == recordsInLedger && sumsAgree && replayHashEqual;
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("people", people);
    map.put("applications", applications);
    map.put("confirmed", confirmed);
    map.put("refused", refused);
    map.put("rowsRejected", rowsRejected);
    map.put("linesOrdered", linesOrdered);
    map.put("eventsPublished", eventsPublished);
    map.put("recordsInLedger", recordsInLedger);
    map.put("totalYuan", totalYuan.setScale(2).toPlainString());
    map.put("overpayments", overpayments);
    map.put("replayHashEqual", replayHashEqual);
    map.put("seconds", seconds);
    return map;
  }
}
