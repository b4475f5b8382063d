package org.huimin.local;

import java.util.ArrayList;
import java.util.List;
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
 */
record Story(
    int people,
    int takenOver,
    int refusals,
    int wrongRows,
    int rowsRejected,
    long linesByRosters,
    List<Tale> tales) {

  private static final int MONTHS = 2;
  private static final int DEATHS = 2;
  private static final int SUPPLEMENTARY_ROSTERS = 1;

  Story {
    tales = List.copyOf(tales);
  }

  List<Check> checks(OnKafka kafka) {
    int applications = people - takenOver;
    int confirmed = applications - refusals;
    int linesOfOthers = MONTHS * (takenOver + confirmed - tales.size());
    int rosters = MONTHS * County.ALL.size() + SUPPLEMENTARY_ROSTERS;
    List<Check> checks = new ArrayList<>();
    checks.add(Check.equal("people registered", people, kafka.count("PersonRegistered")));
    checks.add(Check.equal("accounts recorded", people, kafka.count("PayeeAccountRecorded")));
    checks.add(
        Check.equal("applications accepted", applications, kafka.count("ApplicationAccepted")));
    checks.add(Check.equal("applications confirmed", confirmed, kafka.count("EnrolmentConfirmed")));
    checks.add(Check.equal("applications refused", refusals, kafka.count("ApplicationRefused")));
    checks.add(Check.equal("cases taken over", takenOver, kafka.count("EnrolmentTakenOver")));
    checks.add(Check.equal("wrong rows rejected", wrongRows, rowsRejected));
    checks.add(Check.equal("deaths recorded", DEATHS, kafka.count("DeathRecorded")));
    checks.add(Check.equal("rosters ordered", rosters, kafka.count("RosterOrdered")));
    checks.add(Check.equal("lines ordered", linesByRosters, kafka.count("PaymentOrdered")));
    checks.add(
        Check.equal(
            "lines of the people in payment",
            linesOfOthers + tales.stream().mapToLong(Tale::lines).sum(),
            kafka.ofWatched().stream().filter(Entry::isLine).count()));
    tales.forEach(tale -> checks.add(tale.check(kafka)));
    return checks;
  }
}
