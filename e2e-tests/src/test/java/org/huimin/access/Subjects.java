package org.huimin.access;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.contracts.Field;
import org.huimin.contracts.Field.In;
import org.huimin.contracts.Operation;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.CountyOffice.Case;
import org.huimin.journeys.Officer;
import org.huimin.journeys.RunningStack;
import org.huimin.journeys.SyntheticId;
import org.jspecify.annotations.Nullable;

/**
 * 标的: what stands for each name in a path, query or body, and where that lies. The one table of the
 * net: a new operation needs a row here only when it brings a new name.
 */
public final class Subjects {

  /** An id that nobody has. */
  static final String NOBODY = UUID.randomUUID().toString();

  /** Somebody's, and where they are. */
  private record Subject(String id, String at) {}

  /** A day that nothing takes: what is asked here shall change as little as may be. */
  private static final String FAR = LocalDate.of(2999, 1, 1).toString();

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("county", Asker.COUNTY),
          Map.entry("registrationDivision", Asker.TOWNSHIP),
          Map.entry("month", "2022-02"),
          Map.entry("rosterHash", "0".repeat(64)),
          Map.entry("idNumber", SyntheticId.of("19410505", "911")),
          Map.entry("name", "测试"),
          Map.entry("accountType", "PASSBOOK"),
          Map.entry("account", "53000000000000001"),
          Map.entry("bankCode", "314747000019"),
          Map.entry("diedOn", FAR),
          Map.entry("bornOn", FAR),
          Map.entry("declaredOn", FAR),
          Map.entry("passedOn", FAR),
          Map.entry("movedOn", FAR),
          Map.entry("since", FAR),
          Map.entry("endedOn", FAR),
          Map.entry("validFrom", FAR),
          Map.entry("revokedOn", FAR),
          Map.entry("relation", "SIBLING"),
          Map.entry("kinship", "PARENT"),
          Map.entry("kind", "CAREGIVER"),
          Map.entry("basis", "PUBLIC_SECURITY"),
          Map.entry("method", "VIDEO"),
          Map.entry("township", Asker.OTHER_TOWNSHIP),
          Map.entry("movedInOn", "2021-01-01"),
          Map.entry("movedInFrom", "530102"),
          Map.entry("evidence", "户口簿"),
          Map.entry("replaces", NOBODY),
          Map.entry("reason", "OTHER"),
          Map.entry("words", "见附件。"),
          Map.entry("article", "老年人权益保障法 第33条"),
          Map.entry("close", true),
          Map.entry("region", Asker.COUNTY),
          Map.entry("document", "普民发〔2089〕1号"),
          Map.entry("rows", List.of(row("ELDERLY.80_89", Asker.COUNTY))),
          Map.entry("lines", 1),
          Map.entry("ids", List.of(NOBODY)),
          Map.entry("hash", "0".repeat(64)),
          Map.entry("swap", false),
          Map.entry("area", "URBAN"),
          Map.entry("fromMonth", "2026-06"),
          Map.entry("changedOn", FAR),
          Map.entry("joinedOn", FAR),
          Map.entry("leftOn", FAR),
          Map.entry("takenOn", FAR),
          Map.entry("refusedOn", FAR),
          Map.entry("statementUntil", FAR),
          Map.entry("validThrough", FAR),
          Map.entry("assets", List.of()),
          Map.entry("members", List.of(NOBODY)),
          Map.entry("signedBy", List.of(NOBODY)),
          Map.entry("scope", List.of("INCOME")),
          Map.entry("investigators", List.of(NOBODY)),
          Map.entry("officer", NOBODY),
          Map.entry("opinion", "CONFIRM"),
          Map.entry("unit", "HOUSEHOLD"),
          Map.entry("upheld", false),
          Map.entry("ground", "OWN_ERROR"),
          Map.entry("reviewClass", "A"),
          Map.entry("result", "UNCHANGED"),
          Map.entry("measure", "REDUCTION"),
          Map.entry("carriedOut", false));

  /** What means something else to one operation, or to one service, than to the others. */
  private static final Map<String, Object> VALUES_OF_ONE =
      Map.ofEntries(
          Map.entry("proposeClosure reason", "IDENTITY_NOT_PROVED"),
          Map.entry("proposeNotice article", "第2条"),
          Map.entry("sendTakeOverLines appliedOn", "2026-03-02"),
          Map.entry("sendTakeOverLines paidThrough", "2026-03"),
          Map.entry("sendTakeOverLines provenAliveOn", "2026-03-02"),
          Map.entry("defineHousehold township", Asker.TOWNSHIP),
          Map.entry("leaveHousehold reason", "SPLIT"),
          Map.entry(
              "recordMeans members", List.of(Map.of("personId", NOBODY, "role", "APPLICANT"))),
          Map.entry(
              "recordMeans items",
              List.of(Map.of("kind", "WAGE_EARNED", "amount", "1200.00", "period", "MONTH"))),
          Map.entry("verifyMeans verdict", "CLEAR"),
          Map.entry("extendDeadline reason", "CROSS_PLACE"),
          Map.entry("returnForSupplement items", List.of("PAYEE_ACCOUNT")),
          Map.entry("proposeReduction reason", "INCOME_ROSE"),
          Map.entry("proposePayeeChange reason", "HOUSEHOLD_ASKED"),
          Map.entry("social-relief refuseApplication reason", "PAPERS_MISSING"),
          Map.entry("social-relief proposeNotice document", "普民发〔2089〕1号"),
          Map.entry(
              "social-relief proposeNotice rows",
              List.of(row("DIBAO.PRICE_SUBSIDY.URBAN", Asker.COUNTY))),
          Map.entry("social-relief programme", "DIBAO_URBAN"),
          Map.entry("social-relief appliedOn", FAR),
          Map.entry("social-relief document", "社会救助法"),
          Map.entry("social-relief article", "第18条"));

  private static @Nullable Subjects seeded;

  private final Map<String, Subject> subjects;

  private Subjects(Map<String, Subject> subjects) {
    this.subjects = subjects;
  }

  /** Seeded once for all nets of a build. */
  public static synchronized Subjects seeded() {
    Subjects known = seeded;
    if (known == null) {
      known = seed();
      seeded = known;
    }
    return known;
  }

  /** A case in one township, another in its neighbour, and what the demo has paid. */
  private static Subjects seed() {
    RunningStack.demo();
    CountyOffice office = new CountyOffice("simao", Asker.COUNTY, Asker.TOWNSHIP);
    Case applied = office.apply(SyntheticId.of("19410505", "912"), "2026-03-02");
    new CountyOffice("simao", Asker.COUNTY, Asker.OTHER_TOWNSHIP)
        .applyAt(new Officer("clerk.simao.2"), SyntheticId.of("19410505", "913"), "2026-03-02");
    CountyOffice elsewhere = new CountyOffice("lancang", Asker.OTHER_COUNTY, "530828101");
    Case away = elsewhere.apply(SyntheticId.of("19410505", "915"), "2026-03-02");
    Seeds.withdrawn(elsewhere, away);
    Seeds.withdrawnDeclaration(elsewhere, away);
    Seeds.refusedNotice("elderly-allowance", "ELDERLY.80_89", Asker.OTHER_COUNTY);
    Seeds.refusedNotice("social-relief", "DIBAO.PRICE_SUBSIDY.URBAN", Asker.OTHER_COUNTY);
    Seeds.refusedTakeOver(elsewhere);
    Seeds.toAsk(office, "916");
    Seeds.toAsk(elsewhere, "917");
    Seeds.overpaid(office, "918");
    Seeds.overpaid(elsewhere, "919");
    ReliefSeeds relief = ReliefSeeds.of(office, 920);
    ReliefSeeds.of(elsewhere, 921);
    Subject person = new Subject(applied.personId(), Asker.TOWNSHIP);
    return new Subjects(
        Map.ofEntries(
            entry("personId", person),
            entry("otherPersonId", person),
            entry("relatedPersonId", person),
            entry("authorisedPayeeId", person),
            entry("committeeMemberId", person),
            entry("changeId", new Subject(Seeds.withdrawn(office, applied), Asker.TOWNSHIP)),
            entry(
                "relationId", new Subject(Seeds.revokedRelation(office, applied), Asker.TOWNSHIP)),
            entry(
                "declarationId",
                new Subject(Seeds.withdrawnDeclaration(office, applied), Asker.TOWNSHIP)),
            entry("enrolmentId", new Subject(applied.enrolmentId(), Asker.TOWNSHIP)),
            entry(
                "noticeId",
                new Subject(
                    Seeds.refusedNotice("elderly-allowance", "ELDERLY.80_89", Asker.COUNTY),
                    Asker.COUNTY)),
            entry(
                "social-relief noticeId",
                new Subject(
                    Seeds.refusedNotice("social-relief", "DIBAO.PRICE_SUBSIDY.URBAN", Asker.COUNTY),
                    Asker.COUNTY)),
            entry("takeOverId", new Subject(Seeds.refusedTakeOver(office), Asker.COUNTY)),
            entry(
                "rosterId",
                new Subject(Seeds.first("/elderly-allowance/rosters", "rosterId"), Asker.COUNTY)),
            entry(
                "paymentId",
                new Subject(Seeds.first("/ledger/records", "paymentId"), Asker.COUNTY)),
            entry("householdId", new Subject(relief.householdId(), Asker.TOWNSHIP)),
            entry("meansId", new Subject(relief.meansId(), Asker.TOWNSHIP)),
            entry("social-relief enrolmentId", new Subject(relief.enrolmentId(), Asker.TOWNSHIP)),
            entry("social-relief rosterId", new Subject(relief.rosterId(), Asker.COUNTY))));
  }

  /** An amount from a month so far away that nobody is paid by it. */
  static Map<String, String> row(String code, String county) {
    return Map.of("code", code, "region", county, "value", "100.00", "from", "2089-12");
  }

  /** Where that lies which the operation is about: its subject, or the division it names. */
  String placeOf(Operation operation) {
    return switch (operation.division()) {
      case "subject-within" -> subject(operation).at();
      case "division-named" -> named(operation);
      default -> Asker.CITY;
    };
  }

  /** The first name of the operation that is somebody's id, in the path or in the body. */
  private Subject subject(Operation operation) {
    return Stream.concat(operation.inPath().stream(), operation.inBody().stream())
        .flatMap(name -> Stream.ofNullable(subject(operation, name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation + " is about an id without a row here"));
  }

  private static String named(Operation operation) {
    return List.of("registrationDivision", "township", "county", "region").stream()
        .filter(operation.inBody()::contains)
        .findFirst()
        .map(name -> Objects.requireNonNull(value(operation, name)).toString())
        .orElseThrow(() -> new AssertionError(operation + " names no division known here"));
  }

  /** What the path takes: of somebody, or of nobody. */
  public Map<String, String> path(Operation operation, boolean ofSomebody) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : operation.inPath()) {
      Object value = VALUES.get(name);
      values.put(name, value == null ? id(operation, name, ofSomebody) : value.toString());
    }
    return values;
  }

  /** A body that would be accepted from the right officer, as far as its fields go. */
  public Map<String, Object> body(Operation operation, boolean ofSomebody) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : operation.fields(In.BODY)) {
      String name = field.name();
      Object value = value(operation, name);
      if (value != null) {
        values.put(name, value);
      } else if (name.endsWith("Id")) {
        values.put(name, id(operation, name, ofSomebody));
      } else if (field.needed()) {
        throw new AssertionError(operation + " needs " + name + ", which has no row here");
      }
    }
    return values;
  }

  private static @Nullable Object value(Operation operation, String name) {
    List<String> own =
        List.of(
            operation.service() + " " + operation.id() + " " + name,
            operation.id() + " " + name,
            operation.service() + " " + name);
    for (String key : own) {
      Object value = VALUES_OF_ONE.get(key);
      if (value != null) {
        return value;
      }
    }
    return VALUES.get(name);
  }

  /** What has the same name in several services may be another thing in one of them. */
  private @Nullable Subject subject(Operation operation, String name) {
    Subject own = subjects.get(operation.service() + " " + name);
    return own == null ? subjects.get(name) : own;
  }

  private String id(Operation operation, String name, boolean ofSomebody) {
    Subject subject = subject(operation, name);
    return ofSomebody && subject != null ? subject.id() : NOBODY;
  }

  /** The answer without the id that was asked for, which alone may tell two unknown ones apart. */
  String withoutIds(String answer) {
    String text = answer.replace(NOBODY, "{id}");
    for (Subject subject : subjects.values()) {
      text = text.replace(subject.id(), "{id}");
    }
    return text;
  }
}
