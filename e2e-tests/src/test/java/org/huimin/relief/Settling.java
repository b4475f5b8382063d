package org.huimin.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.Client;
import org.huimin.journeys.Client.Answer;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;
import org.huimin.journeys.ReliefOffice;
import org.huimin.journeys.ReliefOffice.Household;
import org.huimin.journeys.ReliefOffice.Income;
import org.huimin.relief.Family.Alone;
import org.huimin.relief.Family.Applied;
import org.huimin.relief.Family.Concealed;
import org.huimin.relief.Family.Confirmed;
import org.huimin.relief.Family.DeathRevoked;
import org.huimin.relief.Family.Died;
import org.huimin.relief.Family.Ended;
import org.huimin.relief.Family.Exit;
import org.huimin.relief.Family.Lifted;
import org.huimin.relief.Family.Moved;
import org.huimin.relief.Family.Reclassified;
import org.huimin.relief.Family.Refused;
import org.huimin.relief.Family.Reviewed;
import org.huimin.relief.Family.ShareRestored;
import org.huimin.relief.Family.ShareStopped;
import org.huimin.relief.Family.Suspended;
import org.huimin.relief.Family.Together;
import org.huimin.relief.Family.Told;
import org.huimin.relief.Family.Undone;
import org.huimin.relief.Family.Unit;
import org.huimin.relief.Family.Why;
import org.huimin.relief.Picture.Item;
import org.jspecify.annotations.Nullable;

/** 办理: a family as it comes before the offices, step by step as the procedure asks. */
final class Settling {

  private static final Map<String, String> CITED =
      Map.of("document", "最低生活保障审核确认办法", "article", "第31条");
  private static final int REFUSALS = 3;
  private static final int OF_AGE = 18;

  private final Family family;
  private final Ordinances ordinances;
  private final Client client;
  private ReliefOffice office;
  private @Nullable Household household;
  private String enrolment = "";
  private String heardAt = "";
  private @Nullable String sentAway;
  private @Nullable JsonNode classified;

  /** By their place. */
  private final Set<Integer> dead = new HashSet<>();

  Settling(Family family, Ordinances ordinances, Client client) {
    this.family = family;
    this.ordinances = ordinances;
    this.client = client;
    this.office = new ReliefOffice(client, CityHall.county(family.place().county()));
  }

  Family family() {
    return family;
  }

  /** Whom the money is for: the household, or the one who has it alone. */
  String subject() {
    return confirmation() instanceof Confirmed(Alone(int place), _)
        ? household().members().get(place)
        : household().id();
  }

  String enrolment() {
    return enrolment;
  }

  private Household household() {
    return Objects.requireNonNull(household, "nobody has applied");
  }

  /** Tells the offices what there is to tell on the day; who was once sent away comes no more. */
  void live(LocalDate day) {
    for (Told told : family.told()) {
      if (told.on().equals(day) && sentAway == null) {
        try {
          tell(told);
        } catch (AssertionError e) {
          sentAway = told.on() + ": " + e.getMessage();
        }
      }
    }
  }

  /** With what the offices answered to somebody who should have been served. */
  @Nullable String sentAway() {
    return sentAway;
  }

  private void tell(Told told) {
    LocalDate day = told.on();
    switch (told.fact()) {
      case Applied(Picture picture) -> apply(picture, day);
      case Confirmed _ -> confirm();
      case Refused _ -> refuse();
      case Reviewed reviewed -> review(reviewed, told);
      case Died(int place, LocalDate on) -> {
        heardAt = office.died(household().members().get(place), on);
        dead.add(place);
        namePayee();
      }
      case DeathRevoked(int place) -> {
        heardAt = office.deathRevoked(household().members().get(place));
        dead.remove(place);
      }
      case Exit(Picture picture, int months) -> leave(picture, months, day);
      case Concealed(Picture picture, long gainFen) -> {
        look(picture, day, "STOP", new Together());
        against("TERMINATION", "CONCEALMENT", Map.of("gain", Reckoning.yuan(gainFen)));
      }
      case Moved(String county) -> {
        CountyOffice to = CityHall.county(county);
        heardAt = office.moved(household().members().getFirst(), day, to);
        office = new ReliefOffice(client, to);
      }
      case Reclassified(boolean urban) ->
          office.classify(household(), area(urban), YearMonth.from(day).plusMonths(1));
      case ShareStopped(int place) -> stopShare(household().members().get(place), day);
      case ShareRestored(int place) ->
          again("share-restoration", Map.of("personId", household().members().get(place)));
      case Suspended _ -> against("SUSPENSION", "NOT_COOPERATING", Map.of());
      case Lifted _ -> again("suspension-lifting", Map.of());
      case Ended(Why why) -> against("TERMINATION", why.name(), Map.of());
      case Undone _ -> against("REVOCATION", "OFFICE_ERROR", Map.of());
    }
  }

  /**
   * Whom the money went to cannot receive any more: one who lives does, on an account of their own.
   */
  private void namePayee() {
    if (!office.read(enrolment, heardAt).has("payeeMissingFrom")) {
      return;
    }
    for (int place = 0; place < household().members().size(); place++) {
      if (!dead.contains(place)) {
        receives(place);
        return;
      }
    }
  }

  /** The head has an account already; the others are registered where they always were. */
  private void receives(int place) {
    if (place == 0) {
      office.changePayee(enrolment, household().payeeId(), "");
      return;
    }
    ReliefOffice first = new ReliefOffice(client, CityHall.county(family.place().county()));
    Answer account = first.account(household().members().get(place));
    office.changePayee(enrolment, account.text("payeeId"), account.position());
  }

  private void apply(Picture picture, LocalDate day) {
    household =
        office.household(
            area(family.place().urban()), day, family.idNumbers().toArray(String[]::new));
    enrolment = office.accept(household, day);
    office.inquire(enrolment, members(picture), () -> means(picture), day.plusYears(1));
    classified =
        client.get(clerk(), "/social-relief/enrolments/" + enrolment + "/classification").body();
    Confirmed wanted = confirmation();
    if (wanted == null) {
      mayNotBeAlone(picture);
      // At the line or above it, and nobody may propose otherwise.
      assertEquals(
          "409 NOTHING_DUE",
          office.refused(
              clerk(), enrolment, "opinion", opinion("CONFIRM", new Together(), picture)),
          family::toString);
      office.step(clerk(), enrolment, "opinion", opinion("REFUSE", new Together(), picture));
    } else {
      office.step(clerk(), enrolment, "opinion", opinion("CONFIRM", wanted.unit(), picture));
      if (isShown(wanted)) {
        office.step(clerk(), enrolment, "notice", Map.of());
      }
    }
  }

  /** 单人户: neither where they are no marginal household, nor for whom the law does not name. */
  private void mayNotBeAlone(Picture picture) {
    for (Told told : family.told()) {
      if (told.fact() instanceof Refused(Alone alone) && alone != null) {
        assertEquals(
            "409 NOT_SINGLE",
            office.refused(clerk(), enrolment, "opinion", opinion("CONFIRM", alone, picture)),
            family::toString);
      }
    }
  }

  /** What the application was classified as, before anything was proposed. */
  JsonNode classified() {
    return Objects.requireNonNull(classified, "nobody has applied");
  }

  /** The head is of age; only one who has it alone may be a child, of whom nothing is shown. */
  private boolean isShown(Confirmed wanted) {
    LocalDate proposedOn = family.told().getFirst().on();
    return !(wanted.unit() instanceof Alone(int place))
        || !Objects.requireNonNull(wanted.picture().persons().get(place))
            .bornOn()
            .plusYears(OF_AGE)
            .isAfter(proposedOn);
  }

  private Map<String, Object> opinion(String opinion, Unit unit, Picture picture) {
    return Map.of("opinion", opinion, "unit", named(unit), "members", of(unit, picture));
  }

  private @Nullable Confirmed confirmation() {
    return family.told().stream()
        .map(Told::fact)
        .filter(Confirmed.class::isInstance)
        .map(Confirmed.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** What a notice of the application shows; nothing where none is posted. */
  Optional<String> noticed() {
    LocalDate day = family.told().getFirst().on();
    YearMonth month = YearMonth.from(day);
    return Optional.ofNullable(confirmation())
        .filter(this::isShown)
        .map(
            wanted ->
                Reckoning.amountFen(
                    wanted,
                    month.plusMonths(1).atDay(1),
                    Set.of(),
                    ordinances.in(family.place(), month.plusMonths(1), day)))
        .map(Reckoning::yuan);
  }

  private void confirm() {
    if (isShown(Objects.requireNonNull(confirmation()))) {
      office.step(clerk(), enrolment, "notice-closure", Map.of());
    }
    office.step(officer(), enrolment, "confirmation", Map.of("reviewClass", "A"));
  }

  private void refuse() {
    Map<String, String> refusal = new HashMap<>(CITED);
    refusal.put("reason", "INCOME_NOT_BELOW_STANDARD");
    office.step(officer(), enrolment, "refusal", refusal);
  }

  private void review(Reviewed reviewed, Told told) {
    LocalDate day = told.on();
    long before = Reckoning.dueFen(family.without(told), told.from(), ordinances, day);
    long after = Reckoning.dueFen(family, told.from(), ordinances, day);
    if (after < before) {
      look(reviewed.picture(), day, "REDUCE", reviewed.unit());
      against("REDUCTION", "INCOME_ROSE", Map.of());
    } else {
      look(reviewed.picture(), day, "INCREASE", reviewed.unit());
      office.step(second(), enrolment, "increase", Map.of());
    }
  }

  private void leave(Picture picture, int months, LocalDate day) {
    look(picture, day, "STOP", new Together());
    if (months == 0) {
      against("TERMINATION", "INCOME_ROSE", Map.of());
    } else {
      against("GRADUATED_EXIT", "WORK_INCOME", Map.of("exitMonths", months));
    }
  }

  private void stopShare(String person, LocalDate day) {
    for (int n = REFUSALS; n > 0; n--) {
      office.step(
          clerk(),
          enrolment,
          "job-refusal",
          Map.of("personId", person, "refusedOn", day.minusDays(n).toString()));
    }
    against("SHARE_STOP", "JOB_REFUSED", Map.of("personId", person));
  }

  /** What was stopped is paid again after two have looked anew. */
  private void again(String step, Map<String, ?> body) {
    office.investigate(enrolment);
    office.step(second(), enrolment, step, body);
  }

  /** What two have found of the household as it is now. */
  private void look(Picture picture, LocalDate day, String result, Unit unit) {
    office.inquire(enrolment, members(picture), () -> means(picture), day.plusYears(1));
    office.step(
        officer(),
        enrolment,
        "review",
        Map.of(
            "result",
            result,
            "unit",
            named(unit),
            "members",
            of(unit, picture),
            "reviewClass",
            "A"));
  }

  /** Proposed by one officer, the household heard, and decided by the other. */
  private void against(String measure, String reason, Map<String, ?> more) {
    Map<String, Object> proposal = new HashMap<>(CITED);
    proposal.put("measure", measure);
    proposal.put("reason", reason);
    proposal.putAll(more);
    office.step(officer(), enrolment, "reduction", proposal);
    office.step(clerk(), enrolment, "statement", Map.of());
    office.step(second(), enrolment, "reduction-decision", Map.of("carriedOut", true));
  }

  private String means(Picture picture) {
    SortedMap<Integer, Map<String, Object>> standing = new TreeMap<>();
    picture.persons().forEach((place, person) -> standing.put(place, person.told()));
    return office.means(
        household(), standing, picture.items().stream().map(Settling::told).toList(), heardAt);
  }

  private static Income told(Item item) {
    return new Income(
        item.kind().name(),
        item.place(),
        Reckoning.yuan(item.fen()),
        item.yearly() ? "YEAR" : "MONTH");
  }

  private List<String> members(Picture picture) {
    return picture.persons().keySet().stream().map(household().members()::get).toList();
  }

  private List<String> of(Unit unit, Picture picture) {
    return unit instanceof Alone(int place)
        ? List.of(household().members().get(place))
        : members(picture);
  }

  private static String area(boolean urban) {
    return urban ? "URBAN" : "RURAL";
  }

  private static String named(Unit unit) {
    return switch (unit) {
      case Together _ -> "HOUSEHOLD";
      case Alone _ -> "SINGLE_PERSON";
    };
  }

  private Officer clerk() {
    return office.at().clerk();
  }

  private Officer officer() {
    return office.at().officer();
  }

  private Officer second() {
    return office.at().secondOfficer();
  }
}
