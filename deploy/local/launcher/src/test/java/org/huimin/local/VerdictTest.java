package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huimin.local.audit.Check;
import org.huimin.local.audit.Comparison;
import org.huimin.local.audit.CountyMonth;
import org.huimin.local.audit.Entry;
import org.huimin.local.audit.Finding;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.InLedger.Rebuild;
import org.huimin.local.audit.OnKafka;
import org.huimin.local.audit.Overpaid;
import org.huimin.local.audit.Overpayments;
import org.huimin.local.audit.Positions;
import org.huimin.local.audit.Sum;
import org.huimin.local.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A verdict is shaken at every number it rests on: none may be wrong unnoticed. */
class VerdictTest {

  private static final String TOPIC = "huimin.elderly-allowance.payment.v1";
  private static final String NOT_FOR_THE_LEDGER = "huimin.social-relief.means.v1";
  private static final CountyMonth SIMAO =
      new CountyMonth("ELDERLY_ALLOWANCE", "530802", "2026-05");
  private static final CountyMonth NINGER =
      new CountyMonth("ELDERLY_ALLOWANCE", "530821", "2026-05");

  private static final String LATE = "died, reported late";
  private static final Entry OVERPAID = entry(LATE, Entry.OVERPAID, "2026-06", 8_000);

  /** Everything a verdict rests on, as it is when all is well. */
  record Case(Story story, OnKafka kafka, Positions heads, InLedger ledger) {

    Verdict verdict() {
      List<Check> checks = new ArrayList<>(story.checks(kafka));
      checks.addAll(Comparison.of(kafka, heads, Set.of(TOPIC), ledger));
      return new Verdict(checks);
    }

    Case story(UnaryOperator<Story> change) {
      return new Case(change.apply(story), kafka, heads, ledger);
    }

    Case kafka(UnaryOperator<OnKafka> change) {
      return new Case(story, change.apply(kafka), heads, ledger);
    }

    Case ledger(UnaryOperator<InLedger> change) {
      return new Case(story, kafka, heads, change.apply(ledger));
    }

    Case rebuild(Rebuild other) {
      return ledger(
          l ->
              new InLedger(
                  l.positions(), l.records(), l.overpayments(), l.hash(), l.totals(), other));
    }
  }

  @Test
  void what_agrees_everywhere_holds() {
    Verdict verdict = allWell().verdict();
    assertEquals(List.of(), verdict.failed());
    assertTrue(verdict.holds());
    assertEquals("HOLDS", verdict.asMap().get("verdict"));
    assertEquals(0, Huimin.code(verdict));
  }

  @Test
  void arrears_and_overpayments_stand_in_the_answer() {
    Case well = allWell();
    Map<String, Object> answer =
        new Outcome(1, well.kafka(), well.ledger(), well.verdict(), 1).asMap();
    assertEquals(3L, answer.get("arrears"));
    assertEquals("240.00", answer.get("arrearsYuan"));
    assertEquals(1L, answer.get("overpayments"));
    assertEquals("80.00", answer.get("overpaidYuan"));
  }

  @Test
  void what_checked_nothing_does_not_hold() {
    assertFalse(new Verdict(List.of()).holds());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_fault_turns_verdict_json_and_exit_code_red(String check, Case faulty) {
    Verdict verdict = faulty.verdict();
    assertTrue(
        verdict.failed().stream().anyMatch(failed -> failed.name().equals(check)),
        () -> "red for " + check + ", not only for " + verdict.failed());
    assertFalse(verdict.holds());
    assertEquals("DOES_NOT_HOLD", verdict.asMap().get("verdict"));
    assertEquals(Huimin.VERDICT_NO, Huimin.code(verdict));
  }

  static Stream<Arguments> faults() {
    Case well = allWell();
    return Stream.concat(
        Stream.of(
                "registry.PersonRegistered/people registered",
                "registry.PayeeAccountRecorded/accounts recorded",
                "elderly-allowance.ApplicationAccepted/applications accepted",
                "elderly-allowance.EnrolmentConfirmed/applications confirmed",
                "elderly-allowance.ApplicationRefused/applications refused",
                "elderly-allowance.EnrolmentTakenOver/cases taken over",
                "registry.DeathRecorded/deaths recorded",
                "elderly-allowance.RosterOrdered/rosters ordered",
                "elderly-allowance.PaymentOrdered/lines ordered",
                "social-relief.ApplicationAccepted/households applied",
                "social-relief.EnrolmentConfirmed/households confirmed",
                "social-relief.RosterOrdered/rosters ordered",
                "social-relief.PaymentOrdered/lines ordered")
            .map(pair -> pair.split("/", -1))
            .flatMap(
                pair ->
                    Stream.of(-1, 1)
                        .map(
                            by ->
                                Arguments.of(
                                    pair[1], well.kafka(k -> withEvents(k, pair[0], by))))),
        Stream.of(
            Arguments.of("people registered", well.story(s -> story(s.people() + 1, 1, 1))),
            Arguments.of("wrong rows rejected", well.story(s -> story(s.people(), 0, 119))),
            Arguments.of("lines ordered", well.story(s -> story(s.people(), 1, 118))),
            Arguments.of(
                "lines of the people in payment",
                well.kafka(
                    k ->
                        watched(
                            k, without(new ArrayList<>(k.ofWatched()), k.ofWatched().getLast())))),
            Arguments.of(
                Family.COUPLE_IN_TOWN.toString(),
                well.kafka(
                    k ->
                        watched(
                            k,
                            with(
                                new ArrayList<>(k.ofWatched()),
                                entry("couple", Entry.REGULAR, "2026-06", 6_100))))),
            told(well, entries -> without(entries, OVERPAID)),
            told(well, entries -> with(entries, OVERPAID)),
            told(
                well,
                entries ->
                    instead(entries, OVERPAID, entry(LATE, Entry.OVERPAID, "2026-06", 7_999))),
            told(
                well,
                entries ->
                    instead(entries, OVERPAID, entry(LATE, Entry.OVERPAID, "2026-05", 8_000))),
            told(
                well,
                entries ->
                    instead(
                        entries,
                        entry(LATE, Entry.REGULAR, "2026-05", 8_000),
                        new Entry(LATE, Entry.REGULAR, "530802", "2026-05", 8_000))),
            Arguments.of("findings on the tapes", well.kafka(VerdictTest::withFinding)),
            Arguments.of("end of each tape", heads(well, Map.of(0, 70L, 3, 50L))),
            Arguments.of("end of each tape", heads(well, Map.of(0, 69L, 3, 50L, 4, 1L))),
            Arguments.of("end of each tape", heads(well, Map.of(0, 69L))),
            Arguments.of("end of what the ledger read", well.ledger(VerdictTest::behind)),
            Arguments.of(
                "lines and yuan of each roster", well.kafka(k -> received(k, new Sum(118, 9_520)))),
            Arguments.of(
                "lines and yuan of each roster", well.kafka(k -> received(k, new Sum(119, 9_521)))),
            Arguments.of("records in the ledger", well.ledger(l -> records(l, 118))),
            Arguments.of("records in the ledger", well.ledger(l -> records(l, 120))),
            Arguments.of(
                "overpayments identified",
                well.ledger(l -> overpaid(l, overpayments(1, 1, 16_000)))),
            Arguments.of(
                "reversals of overpayments",
                well.ledger(l -> overpaid(l, overpayments(2, 0, 16_000)))),
            Arguments.of(
                "overpaid per county and month",
                well.ledger(l -> overpaid(l, overpayments(2, 1, 15_999)))),
            Arguments.of("lines per county and month", total(well, SIMAO, new Sum(99, 8_000))),
            Arguments.of("yuan per county and month", total(well, SIMAO, new Sum(100, 7_999))),
            Arguments.of("yuan in all", total(well, NINGER, new Sum(19, 1_521))),
            Arguments.of("yuan per county and month", swapped(well)),
            Arguments.of("lines per county and month", without(well, NINGER)),
            Arguments.of("hash of the ledger, from Kafka", well.ledger(l -> hash(l, "bb"))),
            Arguments.of(
                "hash of the ledger, rebuilt",
                well.rebuild(new Rebuild(119, "aa", "bb", List.of(), ""))),
            Arguments.of(
                "hash of the ledger, rebuilt", well.rebuild(Rebuild.failed("a record is missing"))),
            Arguments.of(
                "differences from the ledger rebuilt",
                well.rebuild(new Rebuild(119, "aa", "aa", List.of("total 530802"), "")))));
  }

  private static Case allWell() {
    TreeMap<CountyMonth, Sum> sums = new TreeMap<>();
    sums.put(SIMAO, new Sum(100, 8_000));
    sums.put(NINGER, new Sum(19, 1_520));
    TreeMap<String, Long> events = new TreeMap<>();
    events.put("registry.PersonRegistered", 63L);
    events.put("registry.PayeeAccountRecorded", 62L);
    events.put("elderly-allowance.ApplicationAccepted", 41L);
    events.put("elderly-allowance.EnrolmentTakenOver", 20L);
    events.put("elderly-allowance.EnrolmentConfirmed", 40L);
    events.put("elderly-allowance.ApplicationRefused", 1L);
    events.put("registry.DeathRecorded", 2L);
    events.put("elderly-allowance.RosterOrdered", 21L);
    events.put("elderly-allowance.PaymentOrdered", 119L);
    events.put("social-relief.ApplicationAccepted", 1L);
    events.put("social-relief.EnrolmentConfirmed", 1L);
    events.put("social-relief.RosterOrdered", 20L);
    TreeMap<String, Sum> rosters = new TreeMap<>(Map.of("roster", new Sum(119, 9_520)));
    Map<Integer, Long> read = Map.of(0, 69L, 3, 50L);
    Positions positions = withMeans(read);
    return new Case(
        story(61, 1, 119),
        new OnKafka(
            List.of(),
            positions,
            events,
            sums,
            new Sum(3, 24_000),
            rosters,
            rosters,
            overpayments(2, 1, 16_000),
            1,
            ofWatched(),
            "aa",
            List.of(),
            0),
        positions,
        new InLedger(
            Positions.of(Map.of(TOPIC, read)),
            119,
            overpayments(2, 1, 16_000),
            "aa",
            new TreeMap<>(sums),
            new Rebuild(119, "aa", "aa", List.of(), "")));
  }

  private static Story story(int people, int rejected, long lines) {
    return new Story(
        people,
        20,
        1,
        1,
        rejected,
        lines,
        List.of(died(), diedUnreported()),
        new Story.Relief(1, 2, 1, List.of(couple())));
  }

  /** Confirmed in the second month, and not paid before the third. */
  private static Tale couple() {
    return new Tale(Family.COUPLE_IN_TOWN.toString(), "couple", List.of());
  }

  private static Tale died() {
    return new Tale(
        Protagonist.DIES.toString(),
        "died",
        List.of(entry("died", Entry.REGULAR, "2026-05", 8_000)));
  }

  private static Tale diedUnreported() {
    return new Tale(
        Protagonist.DIES_UNREPORTED.toString(),
        LATE,
        List.of(
            entry(LATE, Entry.REGULAR, "2026-05", 8_000),
            entry(LATE, Entry.REGULAR, "2026-06", 8_000),
            OVERPAID));
  }

  /** Two months of 58 people, and of the two with a story, in no order. */
  private static List<Entry> ofWatched() {
    List<Entry> entries = new ArrayList<>(diedUnreported().expected().reversed());
    entries.addAll(died().expected());
    for (int i = 0; i < 58; i++) {
      entries.add(entry("somebody " + i, Entry.REGULAR, "2026-05", 8_000));
      entries.add(entry("somebody " + i, Entry.REGULAR, "2026-06", 8_000));
    }
    return entries;
  }

  private static Entry entry(String person, String kind, String month, long fen) {
    return new Entry(person, kind, "530823", month, fen);
  }

  /** A story that came out otherwise, whether or not the counts are right. */
  private static Arguments told(Case well, UnaryOperator<List<Entry>> change) {
    return Arguments.of(
        Protagonist.DIES_UNREPORTED.toString(),
        well.kafka(k -> watched(k, change.apply(new ArrayList<>(k.ofWatched())))));
  }

  private static List<Entry> instead(List<Entry> entries, Entry old, Entry other) {
    entries.replaceAll(entry -> entry.equals(old) ? other : entry);
    return entries;
  }

  private static List<Entry> with(List<Entry> entries, Entry more) {
    entries.add(more);
    return entries;
  }

  private static List<Entry> without(List<Entry> entries, Entry less) {
    entries.remove(less);
    return entries;
  }

  private static OnKafka withEvents(OnKafka k, String event, long by) {
    TreeMap<String, Long> events = new TreeMap<>(k.events());
    events.merge(event, by, Long::sum);
    return new OnKafka(
        k.partitions(),
        k.positions(),
        events,
        k.sums(),
        k.arrears(),
        k.announced(),
        k.received(),
        k.overpayments(),
        k.openOverpayments(),
        k.ofWatched(),
        k.ledgerHash(),
        k.findings(),
        k.findingsInAll());
  }

  private static OnKafka watched(OnKafka k, List<Entry> entries) {
    return new OnKafka(
        k.partitions(),
        k.positions(),
        k.events(),
        k.sums(),
        k.arrears(),
        k.announced(),
        k.received(),
        k.overpayments(),
        k.openOverpayments(),
        entries,
        k.ledgerHash(),
        k.findings(),
        k.findingsInAll());
  }

  private static OnKafka received(OnKafka k, Sum received) {
    return new OnKafka(
        k.partitions(),
        k.positions(),
        k.events(),
        k.sums(),
        k.arrears(),
        k.announced(),
        new TreeMap<>(Map.of("roster", received)),
        k.overpayments(),
        k.openOverpayments(),
        k.ofWatched(),
        k.ledgerHash(),
        k.findings(),
        k.findingsInAll());
  }

  private static OnKafka withFinding(OnKafka k) {
    Finding finding =
        new Finding(TOPIC, TOPIC, 0, 3, 2, Finding.Kind.UNREADABLE, "a payload", "none");
    return new OnKafka(
        k.partitions(),
        k.positions(),
        k.events(),
        k.sums(),
        k.arrears(),
        k.announced(),
        k.received(),
        k.overpayments(),
        k.openOverpayments(),
        k.ofWatched(),
        k.ledgerHash(),
        List.of(finding),
        1);
  }

  private static Case heads(Case well, Map<Integer, Long> heads) {
    return new Case(well.story(), well.kafka(), withMeans(heads), well.ledger());
  }

  private static Positions withMeans(Map<Integer, Long> payments) {
    return Positions.of(Map.of(TOPIC, payments, NOT_FOR_THE_LEDGER, Map.of(1, 7L)));
  }

  private static InLedger behind(InLedger l) {
    return new InLedger(
        Positions.of(Map.of(TOPIC, Map.of(0, 68L, 3, 50L))),
        l.records(),
        l.overpayments(),
        l.hash(),
        l.totals(),
        l.rebuild());
  }

  private static InLedger records(InLedger l, long records) {
    return new InLedger(
        l.positions(), records, l.overpayments(), l.hash(), l.totals(), l.rebuild());
  }

  private static InLedger overpaid(InLedger l, Overpayments others) {
    return new InLedger(l.positions(), l.records(), others, l.hash(), l.totals(), l.rebuild());
  }

  /** Of Simao, half of it reversed. */
  private static Overpayments overpayments(long identified, long reversals, long fen) {
    return new Overpayments(
        identified, reversals, new TreeMap<>(Map.of(SIMAO, new Overpaid(fen, 8_000))));
  }

  private static InLedger hash(InLedger l, String hash) {
    return new InLedger(
        l.positions(), l.records(), l.overpayments(), hash, l.totals(), l.rebuild());
  }

  private static Case total(Case well, CountyMonth key, Sum sum) {
    return well.ledger(l -> totals(l, Map.of(key, sum)));
  }

  private static Case swapped(Case well) {
    return well.ledger(
        l -> totals(l, Map.of(SIMAO, new Sum(100, 7_920), NINGER, new Sum(19, 1_600))));
  }

  private static Case without(Case well, CountyMonth key) {
    return well.ledger(
        l -> {
          InLedger less = totals(l, Map.of());
          less.totals().remove(key);
          return less;
        });
  }

  private static InLedger totals(InLedger l, Map<CountyMonth, Sum> others) {
    TreeMap<CountyMonth, Sum> totals = new TreeMap<>(l.totals());
    totals.putAll(others);
    return new InLedger(
        l.positions(), l.records(), l.overpayments(), l.hash(), totals, l.rebuild());
  }
}
