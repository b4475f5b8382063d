package org.huimin.local.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huimin.local.audit.Payload.Unreadable;

/**
 * 应收: overpayments and the reversals that name them. They are held against each other per subject,
 * month and component; a reversal that names another subject's overpayments makes the two one, as
 * the merge it comes from did. Reversals may be read before what they reverse.
 */
final class Receivables {

  /** One month and component of a subject. */
  private record Account(String subject, String programme, String month, String component) {

    boolean isLike(Account other) {
      return programme.equals(other.programme)
          && month.equals(other.month)
          && component.equals(other.component);
    }
  }

  private record Reversal(TapeEvent event, Account account, long fen, List<String> receivables) {}

  private record One(Account account, long fen) {}

  private final Map<String, One> identified = new HashMap<>();
  private final List<Reversal> reversals = new ArrayList<>();
  private final TreeMap<CountyMonth, Overpaid> months = new TreeMap<>();
  private long overpayments;

  void addOverpayment(TapeEvent event, Payload found) throws Unreadable {
    long fen = found.fen("amount");
    identified.put(event.subject(), new One(account(found), fen));
    overpayments++;
    months.merge(CountyMonth.of(found), new Overpaid(fen, 0), Overpaid::plus);
  }

  void addReversal(TapeEvent event, Payload found) throws Unreadable {
    long fen = found.fen("amount");
    reversals.add(new Reversal(event, account(found), fen, found.texts("receivables")));
    months.merge(CountyMonth.of(found), new Overpaid(0, fen), Overpaid::plus);
  }

  private static Account account(Payload found) throws Unreadable {
    return new Account(
        found.text("subject"),
        found.text("programme"),
        found.text("month"),
        found.text("component"));
  }

  Overpayments all() {
    return new Overpayments(overpayments, reversals.size(), months);
  }

  /** How many overpayments there are of which something is still overpaid. */
  long open() {
    Joined joined = joined();
    Map<Account, Overpaid> balances = balances(joined);
    return identified.values().stream()
        .filter(one -> balance(balances, joined.of(one.account())).open() > 0)
        .count();
  }

  /** Reversals of what nobody had called overpaid, and each that goes beyond what was. */
  List<Finding> notOverpaid() {
    Joined joined = joined();
    Map<Account, Overpaid> balances = balances(joined);
    List<Finding> findings = new ArrayList<>();
    for (Reversal reversal : reversals) {
      Overpaid balance = balance(balances, joined.of(reversal.account()));
      if (!namesOverpayments(reversal)) {
        findings.add(
            found(reversal, "overpayments identified for its month", "one that names others"));
      } else if (balance.open() < 0) {
        findings.add(found(reversal, "no more reversed than identified", balance.toString()));
      }
    }
    return findings;
  }

  private boolean namesOverpayments(Reversal reversal) {
    return !reversal.receivables().isEmpty()
        && reversal.receivables().stream()
            .map(identified::get)
            .allMatch(one -> one != null && one.account().isLike(reversal.account()));
  }

  private static Finding found(Reversal reversal, String expected, String found) {
    return Finding.at(reversal.event(), Finding.Kind.NOT_OVERPAID, expected, found);
  }

  private Map<Account, Overpaid> balances(Joined joined) {
    Map<Account, Overpaid> balances = new HashMap<>();
    identified
        .values()
        .forEach(
            one ->
                balances.merge(
                    joined.of(one.account()), new Overpaid(one.fen(), 0), Overpaid::plus));
    reversals.forEach(
        one ->
            balances.merge(joined.of(one.account()), new Overpaid(0, one.fen()), Overpaid::plus));
    return balances;
  }

  private static Overpaid balance(Map<Account, Overpaid> balances, Account account) {
    return balances.getOrDefault(account, Overpaid.NOTHING);
  }

  private Joined joined() {
    Joined joined = new Joined();
    for (Reversal reversal : reversals) {
      for (String receivable : reversal.receivables()) {
        One one = identified.get(receivable);
        if (one != null && one.account().isLike(reversal.account())) {
          joined.join(one.account(), reversal.account());
        }
      }
    }
    return joined;
  }

  /** Which accounts are one: each leads to the one that stands for all of them. */
  private static final class Joined {

    private final Map<Account, Account> next = new HashMap<>();

    Account of(Account account) {
      Account last = account;
      for (Account further = next.get(last); further != null; further = next.get(last)) {
        last = further;
      }
      return last;
    }

    void join(Account one, Account other) {
      Account left = of(one);
      Account right = of(other);
      if (!left.equals(right)) {
        next.put(left, right);
      }
    }
  }
}
