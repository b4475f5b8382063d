package org.huimin.access;

import java.util.List;
import java.util.Map;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.CountyOffice.Case;
import org.huimin.journeys.Officer;
import org.huimin.journeys.SyntheticId;

/** 种子: things that stay as they are whoever asks for them, so that all may ask. */
final class Seeds {

  private Seeds() {}

  /** A change that nobody can decide any more: everybody who may ask hears the same. */
  static String withdrawn(CountyOffice office, Case of) {
    String person = "/registry/persons/" + of.personId();
    String payee =
        office.clerk().asks().get(person).then().extract().path("payeeAccounts[0].payeeId");
    String change =
        office
            .clerk()
            .asks()
            .body(
                Map.of(
                    "replaces", payee,
                    "accountType", "PASSBOOK",
                    "account", "53000000000000002",
                    "bankCode", "314747000019",
                    "evidence", "本人持存折"))
            .post(person + "/account-changes")
            .then()
            .statusCode(201)
            .extract()
            .path("changeId");
    office
        .clerk()
        .asks()
        .body(Map.of("reason", "WITHDRAWN"))
        .post(person + "/changes/" + change + "/refusal")
        .then()
        .statusCode(201);
    return change;
  }

  /** A relation that nobody can end any more. */
  static String revokedRelation(CountyOffice office, Case of) {
    String person = "/registry/persons/" + of.personId();
    String relation =
        made(
            office.clerk(),
            person + "/relations",
            Map.of(
                "relatedPersonId", toAsk(office, "920"),
                "relation", "SIBLING",
                "since", "1941-05-05"),
            "relationId");
    return made(
        office.clerk(),
        person + "/relations/" + relation + "/revocation",
        Map.of("reason", "同名误登"),
        "relationId");
  }

  /** A declaration that nobody can withdraw any more. */
  static String withdrawnDeclaration(CountyOffice office, Case of) {
    String declarations = "/registry/persons/" + of.personId() + "/relative-declarations";
    String declaration =
        made(
            office.clerk(),
            declarations,
            Map.of("kinship", "PARENT", "declaredOn", "2026-03-02"),
            "declarationId");
    return made(
        office.officer(),
        declarations + "/" + declaration + "/withdrawal",
        Map.of("reason", "NOT_RELATED"),
        "declarationId");
  }

  private static String made(Officer officer, String path, Map<String, String> body, String id) {
    return officer.asks().body(body).post(path).then().statusCode(201).extract().path(id);
  }

  /** Nobody can publish it any more. */
  static String refusedNotice(String service, String code, String county) {
    Officer city = new Officer("city.puer");
    String notice =
        city.asks()
            .body(
                Map.of(
                    "region",
                    county,
                    "document",
                    "普民发〔2089〕1号",
                    "article",
                    "第2条",
                    "rows",
                    List.of(Subjects.row(code, county))))
            .post("/" + service + "/notices")
            .then()
            .statusCode(201)
            .extract()
            .path("noticeId");
    city.asks()
        .body("{}")
        .post("/" + service + "/notices/" + notice + "/refusal")
        .then()
        .statusCode(200);
    return notice;
  }

  /** Nobody can send lines to it or approve it any more. */
  static String refusedTakeOver(CountyOffice office) {
    String takeOver =
        office
            .officer()
            .asks()
            .body(Map.of("county", office.code()))
            .post("/elderly-allowance/take-overs")
            .then()
            .statusCode(201)
            .extract()
            .path("takeOverId");
    office
        .officer()
        .asks()
        .body("{}")
        .post("/elderly-allowance/take-overs/" + takeOver + "/refusal")
        .then()
        .statusCode(200);
    return takeOver;
  }

  /** Old enough, and without a case. */
  static String toAsk(CountyOffice office, String number) {
    return made(
        office.clerk(),
        "/registry/persons",
        Map.of(
            "idNumber", SyntheticId.of("19410505", number),
            "name", "测试",
            "registrationDivision", office.township()),
        "personId");
  }

  /** Paid for a month, and the death of the month before told after it. */
  static void overpaid(CountyOffice office, String number) {
    Case paid = office.applyAndConfirm(SyntheticId.of("19410505", number), "2025-03-03");
    office.run("2025-05");
    office
        .clerk()
        .asks()
        .body(Map.of("diedOn", "2025-04-20"))
        .post("/registry/persons/" + paid.personId() + "/death")
        .then()
        .statusCode(201);
    office.run("2025-06");
  }

  static String first(String list, String id) {
    return new Officer("auditor")
        .asks()
        .queryParam("county", Asker.COUNTY)
        .get(list)
        .then()
        .statusCode(200)
        .extract()
        .path("[0]." + id);
  }
}
