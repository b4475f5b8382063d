package org.huimin.local;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.huimin.local.DoorClient.Answer;
import org.huimin.local.SyntheticPeople.Elder;

/** The work at the counters: register, record the account, apply, confirm or refuse. */
final class Counter {

  private static final String BANK_CODE = "314747000019";
  private static final String TOO_FEW_PAPERS = "PAPERS_MISSING";
  private static final String ARTICLE = "老年人权益保障法 33";

  /** A person whose application was taken. */
  record Applied(County county, Elder elder, String personId, String enrolmentId) {}

  final AtomicInteger people = new AtomicInteger();
  final AtomicInteger applications = new AtomicInteger();
  final AtomicInteger confirmed = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger rowsRejected = new AtomicInteger();
  private final Set<String> confirmedPersons = ConcurrentHashMap.newKeySet();

  private final DoorClient door;

  Counter(DoorClient door) {
    this.door = door;
  }

  Applied register(County county, Elder elder, LocalDate appliedOn) {
    Answer person = door.post(county.clerk(), "/registry/persons", registration(county, elder));
    String personId =
        person.success("A registration in " + county.name()).path("personId").asText();
    people.incrementAndGet();
    Answer account =
        door.post(
            county.clerk(), "/registry/persons/" + personId + "/payee-accounts", account(elder));
    String payeeId = account.success("An account in " + county.name()).path("payeeId").asText();
    Answer application =
        door.post(
            county.clerk(),
            "/elderly-allowance/applications",
            Map.of("personId", personId, "payeeId", payeeId, "appliedOn", appliedOn.toString()),
            after(person, account));
    String enrolmentId =
        application.success("An application in " + county.name()).path("enrolmentId").asText();
    applications.incrementAndGet();
    return new Applied(county, elder, personId, enrolmentId);
  }

  private static String after(Answer... answers) {
    return String.join(
        ",",
        List.of(answers).stream()
            .map(Answer::position)
            .filter(position -> !position.isEmpty())
            .toList());
  }

  /**
   * Rows that a careful system must not take: each is refused with a problem and changes nothing.
   */
  void tryBadRow(County county, SyntheticPeople.Elder elder) {
    Answer answer = door.post(county.clerk(), "/registry/persons", registration(county, elder));
    if (answer.status() != 400 && answer.status() != 422) {
      throw new Refused("A wrong ID number was answered " + answer.status() + ": " + answer.body());
    }
    rowsRejected.incrementAndGet();
  }

  void confirm(Applied applied, int turn) {
    String officer = turn % 2 == 0 ? applied.county().approver() : applied.county().preparer();
    door.post(
            officer,
            "/elderly-allowance/enrolments/" + applied.enrolmentId() + "/confirmation",
            Map.of())
        .success("A confirmation in " + applied.county().name());
    confirmed.incrementAndGet();
    confirmedPersons.add(applied.personId());
  }

  /** Who was confirmed, by the ids the registry gave. */
  Set<String> confirmedPersons() {
    return Set.copyOf(confirmedPersons);
  }

  void refuse(Applied applied) {
    door.post(
            applied.county().approver(),
            "/elderly-allowance/enrolments/" + applied.enrolmentId() + "/refusal",
            Map.of("reason", TOO_FEW_PAPERS, "article", ARTICLE))
        .success("A refusal in " + applied.county().name());
    refused.incrementAndGet();
  }

  void recordDeath(Applied applied, LocalDate diedOn) {
    record(applied.county().clerk(), applied, "death", Map.of("diedOn", diedOn.toString()));
  }

  /** To the township of the county seat. */
  void recordMove(Applied applied, County to, LocalDate movedOn) {
    record(
        applied.county().clerk(),
        applied,
        "move",
        Map.of(
            "movedOn",
            movedOn.toString(),
            "county",
            to.code(),
            "township",
            door.division(to.clerk())));
  }

  void recordProofOfLife(Applied applied, LocalDate passedOn) {
    record(
        applied.county().clerk(),
        applied,
        "proof-of-life",
        Map.of("passedOn", passedOn.toString(), "method", "VIDEO"));
  }

  void correctBirthDate(Applied applied, LocalDate bornOn) {
    record(
        applied.county().preparer(),
        applied,
        "birth-date",
        Map.of("bornOn", bornOn.toString(), "basis", "PUBLIC_SECURITY", "evidence", "公安机关证明"));
  }

  private void record(String officer, Applied applied, String fact, Map<String, ?> body) {
    door.post(officer, "/registry/persons/" + applied.personId() + "/" + fact, body)
        .success("A fact (" + fact + ") in " + applied.county().name());
  }

  Map<String, String> registration(County county, Elder elder) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("idNumber", elder.idNumber());
    row.put("name", elder.name());
    row.put("registrationDivision", door.division(county.clerk()));
    return row;
  }

  static Map<String, String> account(Elder elder) {
    return Map.of(
        "accountType",
        elder.card() ? "CARD" : "PASSBOOK",
        "account",
        elder.account(),
        "bankCode",
        BANK_CODE);
  }
}
