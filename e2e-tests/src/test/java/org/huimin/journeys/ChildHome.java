package org.huimin.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huimin.journeys.Client.Answer;

/**
 * 孤身儿童的家庭: a child alone. Its case is shown in no notice and has nobody to wait for, so the
 * officers of its county take it from the application to any decision in a day.
 */
public record ChildHome(
    Client client, CountyOffice office, String id, String child, String payeeId) {

  static final String RELIEF = "/social-relief";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Old enough to be offered work, and a child for two more years. */
  private static final int AGE = 16;

  /** Of the machine, which the clock of a stack may be ahead of by some months. */
  static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /** A number tells the children of one net; those of another have other numbers. */
  public static String idNumber(int number) {
    String bornOn = today().minusYears(AGE).minusDays(1).toString().replace("-", "");
    return SyntheticId.of(bornOn, "%03d".formatted(number));
  }

  /** Registered with an account, and a household of its own. */
  public static ChildHome of(Client client, CountyOffice office, String idNumber) {
    String child = registered(client, office, idNumber).text("personId");
    Answer account =
        client.post(
            office.clerk(),
            "/registry/persons/" + child + "/payee-accounts",
            Map.of(
                "accountType", "PASSBOOK",
                "account", "53000000000000001",
                "bankCode", "314747000019"),
            "");
    String id =
        client
            .post(
                office.clerk(),
                RELIEF + "/households",
                Map.of("headId", child, "township", office.township(), "area", "URBAN"),
                account.position())
            .text("householdId");
    return new ChildHome(client, office, id, child, account.text("payeeId"));
  }

  /** Of whom relief has heard, and who belongs to no household yet. */
  public static String known(Client client, CountyOffice office, String idNumber) {
    Answer person = registered(client, office, idNumber);
    client.get(office.clerk(), RELIEF + "/enrolments?size=1", person.position());
    return person.text("personId");
  }

  private static Answer registered(Client client, CountyOffice office, String idNumber) {
    return client.post(
        office.clerk(),
        "/registry/persons",
        Map.of("idNumber", idNumber, "name", "测试", "registrationDivision", office.township()),
        "");
  }

  public String path() {
    return RELIEF + "/households/" + id;
  }

  /** Beside the first; relief has heard of it. */
  public String otherAccount() {
    Answer account =
        client.post(
            office.clerk(),
            "/registry/persons/" + child + "/payee-accounts",
            Map.of(
                "accountType", "PASSBOOK",
                "account", "53000000000000002",
                "bankCode", "314747000019"),
            "");
    client.get(office.clerk(), RELIEF + "/enrolments?size=1", account.position());
    return account.text("payeeId");
  }

  /** Lives there too, since long. */
  public void joinedBy(String person) {
    client.post(
        office.clerk(),
        path() + "/members",
        Map.of("personId", person, "joinedOn", "2026-03-02"),
        "");
  }

  /** Nothing was found. */
  public String means() {
    return means(Map.of(), List.of(), List.of());
  }

  /**
   * What was found.
   *
   * @param standing of the child, besides being the applicant
   */
  public String means(
      Map<String, ?> standing, List<Map<String, ?>> items, List<Map<String, ?>> assets) {
    Map<String, Object> member = new HashMap<>(standing);
    member.put("personId", child);
    member.put("role", "APPLICANT");
    return client
        .post(
            office.officer(),
            path() + "/means",
            Map.of("members", List.of(member), "items", items, "assets", assets),
            "")
        .text("meansId");
  }

  public ChildCase applied() {
    return new ChildCase(
        this,
        client
            .post(
                office.clerk(),
                RELIEF + "/enrolments",
                Map.of(
                    "householdId", id,
                    "applicantId", child,
                    "payeeId", payeeId,
                    "appliedOn", "2026-03-02"),
                "")
            .text("enrolmentId"));
  }
}
