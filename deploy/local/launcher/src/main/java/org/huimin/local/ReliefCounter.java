package org.huimin.local;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huimin.local.DoorClient.Answer;
import org.huimin.local.SyntheticPeople.Elder;
import org.huimin.local.audit.Entry;

/**
 * 低保窗口: a household from its application to the decision: registered, its means checked with its
 * authorisation, looked into by two, proposed, shown for seven full days, confirmed by the county.
 */
final class ReliefCounter {

  private static final String RELIEF = "/social-relief";
  private static final int SHOWN_DAYS = 7;

  private final DoorClient door;
  private final Counter counter;
  private final List<Shown> shown = new CopyOnWriteArrayList<>();
  private final List<Confirmed> confirmed = new CopyOnWriteArrayList<>();

  /** A household whose notice is up. */
  private record Shown(
      County county, Family family, String householdId, String enrolmentId, LocalDate since) {}

  private record Confirmed(Shown household, YearMonth decidedIn) {}

  ReliefCounter(DoorClient door, Counter counter) {
    this.door = door;
    this.counter = counter;
  }

  int households() {
    return shown.size();
  }

  int persons() {
    return shown.stream().mapToInt(one -> one.family().births(one.since()).size()).sum();
  }

  int confirmed() {
    return confirmed.size();
  }

  /** Whom payment lines name: the households. */
  List<String> subjects() {
    return shown.stream().map(Shown::householdId).toList();
  }

  void apply(County county, Family family, List<Elder> members, LocalDate today) {
    List<String> persons = new ArrayList<>();
    String after = "";
    for (Elder member : members) {
      Answer person =
          door.post(county.clerk(), "/registry/persons", counter.registration(county, member));
      persons.add(person.success("A registration").path("personId").asText());
      after = person.position();
    }
    String head = persons.getFirst();
    Answer account =
        door.post(
            county.clerk(),
            "/registry/persons/" + head + "/payee-accounts",
            Counter.account(members.getFirst()));
    String payee = account.success("An account").path("payeeId").asText();
    String household = household(county, family, persons, account.position() + "," + after, today);
    String enrolment =
        done(
            door.post(
                county.clerk(),
                RELIEF + "/enrolments",
                Map.of(
                    "householdId", household,
                    "applicantId", head,
                    "payeeId", payee,
                    "appliedOn", today.toString())),
            "enrolmentId");
    authorise(county, enrolment, persons, today);
    lookInto(county, enrolment, persons, means(county, family, household, persons));
    shown.add(new Shown(county, family, household, enrolment, today));
  }

  private String household(
      County county, Family family, List<String> persons, String after, LocalDate today) {
    String household =
        done(
            door.post(
                county.clerk(),
                RELIEF + "/households",
                Map.of(
                    "headId", persons.getFirst(),
                    "township", door.division(county.clerk()),
                    "area", family.area()),
                after),
            "householdId");
    for (String member : persons.subList(1, persons.size())) {
      done(
          door.post(
              county.clerk(),
              RELIEF + "/households/" + household + "/members",
              Map.of("personId", member, "joinedOn", today.toString()),
              after),
          "householdId");
    }
    return household;
  }

  private String means(County county, Family family, String household, List<String> persons) {
    List<Map<String, String>> members = new ArrayList<>();
    for (String person : persons) {
      String role = members.isEmpty() ? "APPLICANT" : "SUPPORTED";
      members.add(Map.of("personId", person, "role", role));
    }
    Map<String, String> wage =
        Map.of(
            "kind",
            "WAGE_EARNED",
            "personId",
            persons.getFirst(),
            "amount",
            family.wage(),
            "period",
            "MONTH");
    return done(
        door.post(
            county.preparer(),
            RELIEF + "/households/" + household + "/means",
            Map.of("members", members, "items", List.of(wage), "assets", List.of())),
        "meansId");
  }

  private void authorise(County county, String enrolment, List<String> persons, LocalDate today) {
    step(
        county.clerk(),
        enrolment,
        "means-check",
        Map.of(
            "signedBy", persons,
            "scope", List.of("INCOME", "ASSETS"),
            "validThrough", today.plusYears(1).toString()));
  }

  private void lookInto(County county, String enrolment, List<String> persons, String means) {
    step(county.preparer(), enrolment, "means", Map.of("meansId", means, "verdict", "CLEAR"));
    step(
        county.clerk(),
        enrolment,
        "investigation",
        Map.of(
            "investigators",
            List.of(door.subject(county.clerk()), door.subject(county.preparer()))));
    step(
        county.clerk(),
        enrolment,
        "opinion",
        Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", persons));
    step(county.clerk(), enrolment, "notice", Map.of());
  }

  /** Confirms whoever has been shown for the whole time by today. */
  void confirmShown(LocalDate today) {
    for (Shown one : shown) {
      boolean decided = confirmed.stream().anyMatch(other -> other.household().equals(one));
      if (!decided && today.isAfter(one.since().plusDays(SHOWN_DAYS))) {
        step(one.county().clerk(), one.enrolmentId(), "notice-closure", Map.of());
        step(
            one.county().approver(), one.enrolmentId(), "confirmation", Map.of("reviewClass", "A"));
        step(one.county().clerk(), one.enrolmentId(), "publication", Map.of());
        confirmed.add(new Confirmed(one, YearMonth.from(today)));
      }
    }
  }

  /** What has to stand on Kafka of each, once the month is ordered: all since the confirmation. */
  List<Tale> tales(YearMonth month) {
    return confirmed.stream()
        .sorted(Comparator.comparing(one -> one.household().county().code()))
        .map(one -> tale(one, month))
        .toList();
  }

  private static Tale tale(Confirmed one, YearMonth last) {
    Shown household = one.household();
    List<Entry> lines = new ArrayList<>();
    for (YearMonth month = one.decidedIn().plusMonths(1);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      lines.add(
          new Entry(
              household.householdId(),
              month.equals(last) ? Entry.REGULAR : Entry.ARREARS,
              household.county().code(),
              month.toString(),
              household.family().fen(month)));
    }
    return new Tale(
        household.family() + " (" + household.county().name() + ")",
        household.householdId(),
        lines);
  }

  private void step(String officer, String enrolment, String step, Map<String, ?> body) {
    door.post(officer, RELIEF + "/enrolments/" + enrolment + "/" + step, body)
        .success("The step " + step + " of a household");
  }

  private static String done(Answer answer, String id) {
    return answer.success("A household's " + id).path(id).asText();
  }
}
