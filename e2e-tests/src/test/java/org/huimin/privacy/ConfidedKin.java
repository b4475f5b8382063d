package org.huimin.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.ChildHome;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.SyntheticId;
import org.huimin.privacy.Secret.Kind;

/** 亲属所托: what officers write of relations, of who receives for whom, and of their own relatives. */
final class ConfidedKin {

  private ConfidedKin() {}

  /** All of it is kept. */
  static List<Secret> through(CountyOffice office) {
    Secret ended = new Secret(Kind.WORDS, "岩龘骉之弟已由龘骉家收养。");
    Secret mistaken = new Secret(Kind.WORDS, "岩龘骉与同名者并非姐弟。");
    Secret agreement = new Secret(Kind.WORDS, "岩龘骉书面委托龘骉代领。");
    Secret left = new Secret(Kind.WORDS, "龘骉已调离民政所。");
    String one = person(office, "735");
    String other = person(office, "736");
    relation(office, one, other, "end", Map.of("endedOn", "2025-01-02", "reason", "OTHER"), ended);
    relation(office, one, other, "revocation", Map.of(), mistaken);
    String payee =
        made(
            office.clerk(),
            other + "/payee-accounts",
            Map.of(
                "accountType", "PASSBOOK",
                "account", "53080099887766555",
                "bankCode", "314747000019"),
            "payeeId");
    made(
        office.clerk(),
        one + "/payee-authorisations",
        Map.of(
            "authorisedPayeeId",
            id(other),
            "payeeId",
            payee,
            "kind",
            "CAREGIVER",
            "validFrom",
            "2025-01-02",
            "evidence",
            agreement.value()),
        "changeId");
    String declarations = one + "/relative-declarations";
    String declaration =
        made(
            office.clerk(),
            declarations,
            Map.of("kinship", "PARENT", "declaredOn", "2025-01-02"),
            "declarationId");
    made(
        office.officer(),
        declarations + "/" + declaration + "/withdrawal",
        Map.of("reason", "OTHER", "words", left.value()),
        "declarationId");
    Secret written = new Secret(Kind.WORDS, "岩龘骉之姨持监护证明代领。");
    ChildHome home = ChildHome.of(RunningStack.client(), office, ChildHome.idNumber(931));
    home.applied()
        .confirmed()
        .step(
            office.clerk(),
            "payee-change",
            Map.of(
                "payeeId", home.otherAccount(),
                "reason", "HOUSEHOLD_ASKED",
                "evidence", written.value()));
    return List.of(ended, mistaken, agreement, left, written);
  }

  /** Declared anew each time, for the one before stands no longer. */
  private static void relation(
      CountyOffice office,
      String one,
      String other,
      String how,
      Map<String, String> body,
      Secret words) {
    String relation =
        made(
            office.clerk(),
            one + "/relations",
            Map.of("relatedPersonId", id(other), "relation", "SIBLING", "since", "2025-01-02"),
            "relationId");
    Map<String, String> said = new HashMap<>(body);
    said.put(how.equals("end") ? "words" : "reason", words.value());
    made(office.clerk(), one + "/relations/" + relation + "/" + how, said, "relationId");
  }

  private static String person(CountyOffice office, String number) {
    return "/registry/persons/"
        + made(
            office.clerk(),
            "/registry/persons",
            Map.of(
                "idNumber", SyntheticId.of("19410203", number),
                "name", "测试",
                "registrationDivision", office.township()),
            "personId");
  }

  private static String id(String person) {
    return person.substring(person.lastIndexOf('/') + 1);
  }

  private static String made(Officer officer, String path, Map<String, String> body, String id) {
    return officer.asks().body(body).post(path).then().statusCode(201).extract().path(id);
  }
}
