package org.huimin.independent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.independent.Recount.Line;

/**
 * What was called overpaid and what of it was reversed, added up in fen. Subjects that were merged
 * are held against their overpayments together.
 */
final class OverpaidRecount {

  /** Fen. */
  record Overpaid(long identified, long reversed) {

    Overpaid plus(long moreIdentified, long moreReversed) {
      return new Overpaid(
          Math.addExact(identified, moreIdentified), Math.addExact(reversed, moreReversed));
    }
  }

  private static final Overpaid NOTHING = new Overpaid(0, 0);

  /** Both in the order of place: topic, partition, sequence. */
  final SortedMap<String, Line> overpayments = new TreeMap<>();

  final SortedMap<String, Line> reversals = new TreeMap<>();

  /** {@code programme county month}. */
  final SortedMap<String, Overpaid> sums = new TreeMap<>();

  private final Map<String, Line> byReceivable = new HashMap<>();

  void addOverpayment(Line line) {
    overpayments.put(place(line), line);
    byReceivable.put(line.text("receivableId"), line);
    sums.merge(line.countyMonth(), NOTHING.plus(line.fen(), 0), (a, b) -> sum(a, b));
  }

  void addReversal(Line line) {
    reversals.put(place(line), line);
    sums.merge(line.countyMonth(), NOTHING.plus(0, line.fen()), (a, b) -> sum(a, b));
  }

  private static Overpaid sum(Overpaid one, Overpaid other) {
    return one.plus(other.identified(), other.reversed());
  }

  private static String place(Line line) {
    return line.topic() + " %05d %012d".formatted(line.partition(), line.event().sequence());
  }

  /** Reversals of what was not identified, and more reversed than was. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    Map<String, Set<String>> groups = new HashMap<>();
    for (Line reversal : reversals.values()) {
      String id = reversal.text("reversalId");
      for (JsonNode receivable : reversal.payload().path("receivables")) {
        Line overpayment = byReceivable.get(receivable.asText());
        if (overpayment == null || !what(overpayment).equals(what(reversal))) {
          problems.add("reversal " + id + " names what is not overpaid");
        } else {
          unite(groups, account(overpayment), account(reversal));
        }
      }
    }
    for (Set<String> group : Set.copyOf(groups.values())) {
      Overpaid all = NOTHING;
      for (Line line : overpayments.values()) {
        all = group.contains(account(line)) ? all.plus(line.fen(), 0) : all;
      }
      for (Line line : reversals.values()) {
        all = group.contains(account(line)) ? all.plus(0, line.fen()) : all;
      }
      if (all.reversed() > all.identified()) {
        problems.add("more reversed than identified of " + group + ": " + all);
      }
    }
    return problems;
  }

  private static void unite(Map<String, Set<String>> groups, String one, String other) {
    Set<String> both = new HashSet<>(groups.getOrDefault(one, Set.of(one)));
    both.addAll(groups.getOrDefault(other, Set.of(other)));
    both.forEach(account -> groups.put(account, both));
  }

  private static String what(Line line) {
    return line.text("programme") + " " + line.text("month") + " " + line.text("component");
  }

  private static String account(Line line) {
    return line.text("subject") + " " + what(line);
  }
}
