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
          Map.entry("rows", List.of(row(Asker.COUNTY))),
          Map.entry("lines", 1),
          Map.entry("ids", List.of(NOBODY)),
          Map.entry("hash", "0".repeat(64)),
          Map.entry("swap", false));

  /** What means something else to one operation than to the others. */
  private static final Map<String, Object> VALUES_OF_ONE =
      Map.of(
          "proposeClosure reason", "IDENTITY_NOT_PROVED",
          "proposeNotice article", "第2条",
          "sendTakeOverLines appliedOn", "2026-03-02",
          "sendTakeOverLines paidThrough", "2026-03",
          "sendTakeOverLines provenAliveOn", "2026-03-02");

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
    Seeds.refusedNotice(Asker.OTHER_COUNTY);
    Seeds.refusedTakeOver(elsewhere);
    Seeds.toAsk(office, "916");
    Seeds.toAsk(elsewhere, "917");
    Seeds.overpaid(office, "918");
    Seeds.overpaid(elsewhere, "919");
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
            entry("noticeId", new Subject(Seeds.refusedNotice(Asker.COUNTY), Asker.COUNTY)),
            entry("takeOverId", new Subject(Seeds.refusedTakeOver(office), Asker.COUNTY)),
            entry(
                "rosterId",
                new Subject(Seeds.first("/elderly-allowance/rosters", "rosterId"), Asker.COUNTY)),
            entry(
                "paymentId",
                new Subject(Seeds.first("/ledger/records", "paymentId"), Asker.COUNTY))));
  }

  /** An amount from a month so far away that nobody is paid by it. */
  static Map<String, String> row(String county) {
    return Map.of("code", "ELDERLY.80_89", "region", county, "value", "100.00", "from", "2089-12");
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
        .filter(subjects::containsKey)
        .findFirst()
        .map(subjects::get)
        .orElseThrow(() -> new AssertionError(operation + " is about an id without a row here"));
  }

  private static String named(Operation operation) {
    return List.of("registrationDivision", "county", "region").stream()
        .filter(operation.inBody()::contains)
        .findFirst()
        .map(name -> Objects.requireNonNull(VALUES.get(name)).toString())
        .orElseThrow(() -> new AssertionError(operation + " names no division known here"));
  }

  /** What the path takes: of somebody, or of nobody. */
  public Map<String, String> path(Operation operation, boolean ofSomebody) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : operation.inPath()) {
      Object value = VALUES.get(name);
      values.put(name, value == null ? id(name, ofSomebody) : value.toString());
    }
    return values;
  }

  /** A body that would be accepted from the right officer, as far as its fields go. */
  public Map<String, Object> body(Operation operation, boolean ofSomebody) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : operation.fields(In.BODY)) {
      String name = field.name();
      Object value = VALUES_OF_ONE.getOrDefault(operation.id() + " " + name, VALUES.get(name));
      if (value != null) {
        values.put(name, value);
      } else if (name.endsWith("Id")) {
        values.put(name, id(name, ofSomebody));
      } else if (field.needed()) {
        throw new AssertionError(operation + " needs " + name + ", which has no row here");
      }
    }
    return values;
  }

  private String id(String name, boolean ofSomebody) {
    Subject subject = subjects.get(name);
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
