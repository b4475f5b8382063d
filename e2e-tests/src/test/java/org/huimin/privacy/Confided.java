package org.huimin.privacy;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;
import org.huimin.journeys.Stack;
import org.huimin.journeys.SyntheticId;
import org.huimin.privacy.Secret.Kind;

/**
 * 所托: what a clerk types on the net's account: one of each kind, in every field that takes it, and
 * the same in requests that are refused, for those reach no vault but may reach a log.
 *
 * @param kept what the system has taken
 * @param means what it keeps of a household's means, in no vault
 * @param refused what it has not
 */
record Confided(List<Secret> kept, List<Secret> means, List<Secret> refused) {

  private static final CountyOffice LANCANG = new CountyOffice("lancang", "530828", "530828101");
  private static final String ARTICLE = "老年人权益保障法 第33条";

  static Confided through(Stack stack) {
    Secret name = new Secret(Kind.NAME, "岩龘骉");
    Secret idNumber = new Secret(Kind.ID_NUMBER, SyntheticId.of("19410203", "731"));
    Secret phone = new Secret(Kind.PHONE, "19988123457");
    Secret address = new Secret(Kind.ADDRESS, "勐朗镇龘骉路七十三号附九");
    Secret account = new Secret(Kind.ACCOUNT, "53080099887766551");
    Secret revocation = new Secret(Kind.WORDS, "岩龘骉本人到场，系同名误报。");
    Secret refusal = new Secret(Kind.WORDS, "岩龘骉之孙代办，户口簿未带。");
    Secret corrected = new Secret(Kind.NAME, "岩麤骉");
    Secret evidence = new Secret(Kind.WORDS, "岩麤骉出示户口簿，原名有误。");
    Secret newAccount = new Secret(Kind.ACCOUNT, "53080099887766552");
    Secret lost = new Secret(Kind.WORDS, "岩麤骉称旧折遗失。");
    Secret refused = new Secret(Kind.WORDS, "岩麤骉未到场，另行核实。");
    Secret doubt = new Secret(Kind.WORDS, "岩龘骉随子外出未归，邻居有疑。");
    Secret heard = new Secret(Kind.WORDS, "岩龘骉之女来电，称其住院未能到场。");
    Officer clerk = LANCANG.clerk();
    String person =
        made(
            clerk,
            "/registry/persons",
            Map.of(
                "idNumber", idNumber.value(),
                "name", name.value(),
                "phone", phone.value(),
                "address", address.value(),
                "registrationDivision", LANCANG.township()),
            "personId");
    String persons = "/registry/persons/" + person;
    Map<String, String> passbook =
        Map.of("accountType", "PASSBOOK", "account", account.value(), "bankCode", "314747000019");
    Response payee = clerk.asks().body(passbook).post(persons + "/payee-accounts");
    payee.then().statusCode(201);
    Response application =
        clerk
            .asks()
            .header("Huimin-After", payee.header("Huimin-Position"))
            .body(Map.of("personId", person, "payeeId", payee.path("payeeId")))
            .post("/elderly-allowance/applications");
    application.then().statusCode(201);
    String enrolment = "/elderly-allowance/enrolments/" + application.path("enrolmentId");
    LANCANG
        .officer()
        .asks()
        .body(Map.of("reason", "OTHER", "article", ARTICLE, "words", refusal.value()))
        .post(enrolment + "/refusal")
        .then()
        .statusCode(200);
    holdALine(doubt);
    hearAStatement(heard);
    made(clerk, persons + "/death", Map.of("diedOn", "2025-01-02"), "personId");
    made(clerk, persons + "/death-revocation", Map.of("reason", revocation.value()), "personId");
    made(
        clerk,
        persons + "/correction",
        Map.of("name", corrected.value(), "evidence", evidence.value()),
        "personId");
    String change =
        made(
            clerk,
            persons + "/account-changes",
            Map.of(
                "replaces", payee.path("payeeId"),
                "accountType", "PASSBOOK",
                "account", newAccount.value(),
                "bankCode", "314747000019",
                "evidence", lost.value()),
            "changeId");
    made(
        LANCANG.officer(),
        persons + "/changes/" + change + "/refusal",
        Map.of("reason", "OTHER", "words", refused.value()),
        "changeId");
    ConfidedLines lines = ConfidedLines.through(LANCANG);
    List<Secret> kept =
        List.of(
            name,
            idNumber,
            phone,
            address,
            account,
            revocation,
            refusal,
            corrected,
            evidence,
            newAccount,
            lost,
            refused,
            doubt,
            heard);
    ConfidedMeans means = ConfidedMeans.through(LANCANG);
    return new Confided(
        Stream.of(kept, lines.kept(), ConfidedKin.through(LANCANG)).flatMap(List::stream).toList(),
        means.kept(),
        Stream.of(refused(persons, enrolment), lines.refused(), means.never())
            .flatMap(List::stream)
            .toList());
  }

  private static void holdALine(Secret words) {
    LANCANG.applyAndConfirm(SyntheticId.of("19410203", "732"), "2026-03-02");
    String lines = "/elderly-allowance/rosters/" + LANCANG.draft("2026-07") + "/lines";
    String payment = LANCANG.officer().asks().get(lines).then().extract().path("[0].paymentId");
    LANCANG
        .officer()
        .asks()
        .body(Map.of("reason", "OTHER", "words", words.value()))
        .post(lines + "/" + payment + "/hold")
        .then()
        .statusCode(200);
  }

  private static void hearAStatement(Secret words) {
    String closing =
        "/elderly-allowance/enrolments/"
            + LANCANG.applyAndConfirm(SyntheticId.of("19410203", "733"), "2026-03-02").enrolmentId()
            + "/closure";
    LANCANG
        .officer()
        .asks()
        .body(Map.of("reason", "IDENTITY_NOT_PROVED", "article", ARTICLE))
        .post(closing)
        .then()
        .statusCode(200);
    LANCANG
        .clerk()
        .asks()
        .body(Map.of("words", words.value()))
        .post(closing + "/statement")
        .then()
        .statusCode(200);
  }

  private static String made(Officer clerk, String path, Map<String, String> body, String id) {
    return clerk
        .asks()
        .header("Idempotency-Key", path + SyntheticId.of("19410203", "731"))
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path(id);
  }

  /** In the wrong field, in the path, in a filter, in a header, in JSON that is none. */
  private static List<Secret> refused(String persons, String enrolment) {
    Secret idNumber = new Secret(Kind.ID_NUMBER, "530899194102037329");
    Secret name = new Secret(Kind.NAME, "玉麤鱻");
    Secret account = new Secret(Kind.ACCOUNT, "6228480402564899917");
    Officer clerk = LANCANG.clerk();
    List<Response> answers =
        List.of(
            clerk
                .asks()
                .body(Map.of("idNumber", idNumber.value(), "name", name.value()))
                .post("/registry/persons"),
            clerk.asks().body("{\"name\":\"" + name.value() + "\",").post("/registry/persons"),
            clerk.asks().body("{\"name\":{\"" + name.value() + "\":1}}").post("/registry/persons"),
            clerk
                .asks()
                .body(
                    Map.of(
                        "accountType",
                        "CARD",
                        "account",
                        account.value(),
                        "bankCode",
                        name.value()))
                .post(persons + "/payee-accounts"),
            clerk.asks().body(Map.of("diedOn", idNumber.value())).post(persons + "/death"),
            clerk.asks().get("/registry/persons/" + idNumber.value()),
            clerk.asks().queryParam("state", name.value()).get("/elderly-allowance/enrolments"),
            clerk
                .asks()
                .header("Huimin-After", idNumber.value())
                .get("/elderly-allowance/enrolments"),
            LANCANG
                .officer()
                .asks()
                .body(Map.of("reason", name.value(), "article", name.value() + " 33"))
                .post(enrolment + "/refusal"),
            clerk
                .asks()
                .body(Map.of("personId", idNumber.value()))
                .post("/elderly-allowance/applications"));
    for (Response answer : answers) {
      if (answer.statusCode() / 100 != 4) {
        throw new AssertionError("a bad request was answered " + answer.statusCode());
      }
      List<Secret> secrets = List.of(idNumber, name, account);
      Search echo = new Search(secrets);
      echo.in("answer", answer.asByteArray());
      if (!echo.sightings().isEmpty()) {
        throw new AssertionError("an answer repeats what was sent: " + echo.sightings());
      }
    }
    return List.of(idNumber, name, account);
  }
}
