package org.huimin.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.huimin.journeys.Client.Answer;
import org.jspecify.annotations.Nullable;

/** The offices of the ten counties and the city at work on a stack of one journey's own. */
public final class CityHall {

  public static final List<CountyOffice> COUNTIES =
      List.of(
          new CountyOffice("simao", "530802", "530802001"),
          new CountyOffice("ninger", "530821", "530821101"),
          new CountyOffice("mojiang", "530822", "530822101"),
          new CountyOffice("jingdong", "530823", "530823101"),
          new CountyOffice("jinggu", "530824", "530824101"),
          new CountyOffice("zhenyuan", "530825", "530825101"),
          new CountyOffice("jiangcheng", "530826", "530826101"),
          new CountyOffice("menglian", "530827", "530827101"),
          new CountyOffice("lancang", "530828", "530828101"),
          new CountyOffice("ximeng", "530829", "530829101"));

  /** The service whose offices these are. */
  public static final String ALLOWANCE = "elderly-allowance";

  private static final String BENEFIT = "/" + ALLOWANCE;
  private static final Officer CITY = new Officer("city.puer");
  private static final Officer CITY_2 = new Officer("city.puer.2");
  private static final int DESKS = 8;

  private final Client client;

  public CityHall(Client client) {
    this.client = client;
  }

  public static CountyOffice county(String code) {
    return COUNTIES.stream()
        .filter(office -> office.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " is none of the ten counties"));
  }

  /** A row of a notice. */
  public record NoticeRow(String code, String region, String value, YearMonth from) {

    private Map<String, String> body() {
      return Map.of("code", code, "region", region, "value", value, "from", from.toString());
    }
  }

  /** Brought by one officer of the city and published by another, of what a service pays by. */
  public void publish(String service, String document, List<NoticeRow> rows) {
    String notices = "/" + service + "/notices";
    Answer notice =
        client.post(
            CITY,
            notices,
            Map.of(
                "region",
                "5308",
                "document",
                document,
                "article",
                "第2条",
                "rows",
                rows.stream().map(NoticeRow::body).toList()),
            "");
    client.post(
        CITY_2,
        notices + "/" + notice.text("noticeId") + "/publication",
        Map.of(),
        notice.position());
  }

  /** Registered with an account by the clerk. */
  public Elder register(CountyOffice office, String idNumber) {
    return register(office, idNumber, Map.of());
  }

  /** Who has moved in from outside of the city. */
  public Elder registerMovedIn(CountyOffice office, String idNumber, String from, LocalDate on) {
    return register(office, idNumber, Map.of("movedInFrom", from, "movedInOn", on.toString()));
  }

  private Elder register(CountyOffice office, String idNumber, Map<String, String> movedIn) {
    Map<String, String> person = new HashMap<>(movedIn);
    person.put("idNumber", idNumber);
    person.put("name", "测试");
    person.put("registrationDivision", office.township());
    String personId = client.post(office.clerk(), "/registry/persons", person, "").text("personId");
    Answer account =
        client.post(
            office.clerk(),
            "/registry/persons/" + personId + "/payee-accounts",
            Map.of(
                "accountType", "PASSBOOK",
                "account", "53000000000000001",
                "bankCode", "314747000019"),
            "");
    return new Elder(office, personId, account.text("payeeId"), "", account.position());
  }

  public Elder apply(Elder elder, LocalDate appliedOn, @Nullable YearMonth paidElsewhereThrough) {
    return elder.applied(
        client
            .post(
                elder.office().clerk(),
                BENEFIT + "/applications",
                application(elder, appliedOn, paidElsewhereThrough),
                elder.position())
            .text("enrolmentId"));
  }

  /** The status and code with which the application is turned away. */
  public String applyInVain(Elder elder, LocalDate appliedOn) {
    return client.refused(
        elder.office().clerk(),
        BENEFIT + "/applications",
        application(elder, appliedOn, null),
        elder.position());
  }

  private static Map<String, String> application(
      Elder elder, LocalDate appliedOn, @Nullable YearMonth paidElsewhereThrough) {
    Map<String, String> body = new HashMap<>();
    body.put("personId", elder.personId());
    body.put("payeeId", elder.payeeId());
    body.put("appliedOn", appliedOn.toString());
    if (paidElsewhereThrough != null) {
      body.put("paidElsewhereThrough", paidElsewhereThrough.toString());
    }
    return body;
  }

  public Elder confirm(Elder elder) {
    client.post(
        elder.office().secondOfficer(),
        BENEFIT + "/enrolments/" + elder.enrolmentId() + "/confirmation",
        Map.of(),
        elder.position());
    return elder;
  }

  /** From the counter to the confirmation. */
  public Elder serve(CountyOffice office, String idNumber, LocalDate appliedOn) {
    return confirm(apply(register(office, idNumber), appliedOn, null));
  }

  /** What the county's officer tells the registry of a person: {@code death}, {@code missing}… */
  public Elder record(Elder elder, String what, Map<String, String> fact) {
    return elder.at(
        client
            .post(
                elder.office().officer(),
                "/registry/persons/" + elder.personId() + "/" + what,
                fact,
                "")
            .position());
  }

  public Elder move(Elder elder, LocalDate on, CountyOffice to) {
    return record(
            elder,
            "move",
            Map.of("movedOn", on.toString(), "county", to.code(), "township", to.township()))
        .movedTo(to);
  }

  /** Two records of one person: proposed by one officer, confirmed by another. */
  public Elder merge(Elder survivor, Elder other) {
    String person = "/registry/persons/" + survivor.personId();
    Answer change =
        client.post(
            survivor.office().officer(),
            person + "/merges",
            Map.of("otherPersonId", other.personId(), "evidence", "同一人两号"),
            "");
    return survivor.at(
        client
            .post(
                survivor.office().secondOfficer(),
                person + "/changes/" + change.text("changeId") + "/confirmation",
                Map.of(),
                "")
            .position());
  }

  /** A month of several counties, prepared and approved by two officers each; its rosters. */
  public List<String> run(YearMonth month, Collection<CountyOffice> counties) {
    List<String> rosters = new ArrayList<>();
    atDesks(
        counties,
        office -> {
          String roster = run(month, office);
          synchronized (rosters) {
            rosters.add(roster);
          }
        });
    return rosters;
  }

  private String run(YearMonth month, CountyOffice office) {
    String id =
        client
            .post(
                office.officer(),
                BENEFIT + "/rosters",
                Map.of("county", office.code(), "month", month.toString()),
                "")
            .text("rosterId");
    String roster = BENEFIT + "/rosters/" + id;
    awaitState(office, roster, "DRAFTED");
    client.post(
        office.secondOfficer(),
        roster + "/approval",
        Map.of("rosterHash", client.get(office.officer(), roster).text("hash")),
        "");
    awaitState(office, roster, "ORDERED");
    return id;
  }

  private void awaitState(CountyOffice office, String roster, String state) {
    await(roster + " " + state)
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> client.get(office.officer(), roster).text("state"), state::equals);
  }

  /** Where the case stands: {@code SUSPENDED SURVIVAL_CHECK_MISSED}. */
  public String standing(Elder elder) {
    Answer enrolment =
        client.get(elder.office().officer(), BENEFIT + "/enrolments/" + elder.enrolmentId());
    return (enrolment.text("state") + " " + enrolment.text("reason")).strip();
  }

  public JsonNode explanation(Elder elder, YearMonth month) {
    return client
        .get(elder.office().officer(), BENEFIT + "/explanations/" + elder.personId() + "/" + month)
        .body();
  }

  /** How far the allowance's own topics go, as an auditor is told. */
  public JsonNode heads() {
    return client.get(new Officer("auditor"), BENEFIT + "/tape/heads").body();
  }

  /** Everybody is served, some at the same time. */
  public static <T> void atDesks(Collection<T> queue, Consumer<T> serve) {
    List<Future<?>> served = new ArrayList<>();
    try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
      queue.forEach(one -> served.add(desks.submit(() -> serve.accept(one))));
    }
    for (Future<?> one : served) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
