package org.huimin.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.local.audit.Check;
import org.huimin.local.audit.Entry;
import org.huimin.local.audit.OnKafka;

/**
 * What the demo set out to do and was answered, to be found again on Kafka.
 *
 * @param takenOver how many of the people were in payment before; all others applied
 * @param refusals how many applications were to be refused
 * @param wrongRows how many registrations were wrong on purpose
 * @param rowsRejected how many of them were answered by a problem
 * @param linesByRosters what the rosters said they ordered, when they were asked
 * @param tales whose cases it tells; all others are paid alike
 * @param relief what it brought to 低保
 */
record Story(
    int people,
    int takenOver,
    int refusals,
    int wrongRows,
    int rowsRejected,
    long linesByRosters,
    List<Tale> tales,
    Relief relief) {

  /** 低保: households and the people in them; each has its tale. */
  record Relief(int households, int persons, int confirmed, List<Tale> tales) {

    Relief {
      tales = List.copyOf(tales);
    }
  }

  private static final int MONTHS = 2;
  private static final int DEATHS = 2;
  private static final int SUPPLEMENTARY_ROSTERS = 1;
  private static final int STANDARDS_OF_RELIEF = 2;
  private static final String ALLOWANCE = "elderly-allowance";
  private static final String RELIEF = "social-relief";

  Story {
    tales = List.copyOf(tales);
  }

  /** What an official reads of it: every person's story, and one household of each kind. */
  List<Tale> told() {
    return Stream.concat(tales.stream(), relief.tales().stream().limit(Family.IN_TURN.size()))
        .toList();
  }

  List<Check> checks(OnKafka kafka) {
    int applications = people - takenOver;
    int confirmed = applications - refusals;
    int linesOfOthers = MONTHS * (takenOver + confirmed - tales.size());
    int rosters = (MONTHS + STANDARDS_OF_RELIEF) * County.ALL.size() + SUPPLEMENTARY_ROSTERS;
    List<Tale> all = Stream.concat(tales.stream(), relief.tales().stream()).toList();
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.equal(
            "people registered", people + relief.persons(), kafka.count("PersonRegistered")));
    checks.add(
        Check.equal(
            "accounts recorded",
            people + relief.households(),
            kafka.count("PayeeAccountRecorded")));
    checks.add(
        Check.equal(
            "applications accepted", applications, kafka.count(ALLOWANCE, "ApplicationAccepted")));
    checks.add(
        Check.equal(
            "applications confirmed", confirmed, kafka.count(ALLOWANCE, "EnrolmentConfirmed")));
    checks.add(
        Check.equal(
            "applications refused", refusals, kafka.count(ALLOWANCE, "ApplicationRefused")));
    checks.add(
        Check.equal(
            "households applied", relief.households(), kafka.count(RELIEF, "ApplicationAccepted")));
    checks.add(
        Check.equal(
            "households confirmed", relief.confirmed(), kafka.count(RELIEF, "EnrolmentConfirmed")));
    checks.add(Check.equal("cases taken over", takenOver, kafka.count("EnrolmentTakenOver")));
    checks.add(Check.equal("wrong rows rejected", wrongRows, rowsRejected));
    checks.add(Check.equal("deaths recorded", DEATHS, kafka.count("DeathRecorded")));
    checks.add(Check.equal("rosters ordered", rosters, kafka.count("RosterOrdered")));
    checks.add(Check.equal("lines ordered", linesByRosters, kafka.count("PaymentOrdered")));
    checks.add(
        Check.equal(
            "lines of the people in payment",
            linesOfOthers + all.stream().mapToLong(Tale::lines).sum(),
            kafka.ofWatched().stream().filter(Entry::isLine).count()));
    all.forEach(tale -> checks.add(tale.check(kafka)));
    return checks;
  }
}
