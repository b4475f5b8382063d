package org.huimin.elderlyallowance.app.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.elderlyallowance.policy.Claim;
import org.huimin.elderlyallowance.policy.ElderlyAllowance;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Resident;
import org.huimin.monthlyrun.ProgrammeCases.Beneficiary;
import org.huimin.monthlyrun.ProgrammeCases.Due;
import org.huimin.monthlyrun.ProgrammeCases.JudgedCase;
import org.huimin.programme.facts.ResidentRow;

/**
 * 高龄津贴受益人: one person with everything known by a cut-off, under however many records and with
 * however many cases. A month is due when one of the cases gives it, and once.
 *
 * @param county whose roster asks; the months of other counties are left to them
 * @param merged records that were merged into this one
 * @param hasNews whether any of it came after an earlier cut-off
 * @param claims of confirmed cases, the oldest application first
 */
record Claimant(
    UUID subject,
    DivisionCode county,
    Set<UUID> merged,
    boolean held,
    boolean hasNews,
    Resident resident,
    List<Confirmed> claims,
    LocalRules rules)
    implements Beneficiary {

  private static final String COMPONENT = "BASIC";

  /** A confirmed case, and the claim it gives. */
  record Confirmed(Claim claim, JudgedCase by) {}

  static Claimant of(
      ResidentRow row,
      List<ResidentRow> others,
      DivisionCode county,
      boolean held,
      boolean hasNews,
      List<CaseClaim> cases,
      Map<UUID, UUID> replacedAccounts,
      LocalRules rules) {
    List<Confirmed> claims = new ArrayList<>();
    for (CaseClaim one : cases) {
      one.claim()
          .ifPresent(
              claim ->
                  claims.add(
                      new Confirmed(
                          afterClosures(claim, cases),
                          new JudgedCase(
                              one.enrolmentId(),
                              one.version(),
                              latest(one.payeeId(), replacedAccounts)))));
    }
    claims.sort(
        Comparator.comparing((Confirmed c) -> c.claim().appliedOn())
            .thenComparing(c -> c.by().caseId()));
    return new Claimant(
        row.personId(),
        county,
        row.merged(),
        held,
        hasNews,
        row.together(others.stream()),
        paidOnce(claims),
        rules);
  }

  /** With the last decision against the person that was taken before they applied. */
  private static Claim afterClosures(Claim claim, List<CaseClaim> cases) {
    return cases.stream()
        .flatMap(one -> one.closedAgainstOn().stream())
        .filter(on -> !on.isAfter(claim.appliedOn()))
        .max(Comparator.naturalOrder())
        .map(on -> claim.closedAgainst(YearMonth.from(on)))
        .orElse(claim);
  }

  /** What somebody else has paid for the person was paid, whichever of their cases says it. */
  private static List<Confirmed> paidOnce(List<Confirmed> claims) {
    Optional<YearMonth> paid =
        claims.stream()
            .map(c -> c.claim().paidThrough())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    return paid.isEmpty()
        ? List.copyOf(claims)
        : claims.stream()
            .map(c -> new Confirmed(c.claim().paidThrough(paid.get()), c.by()))
            .toList();
  }

  /** The account that is paid now; one that was replaced twice has two to follow. */
  private static UUID latest(UUID payeeId, Map<UUID, UUID> replacedAccounts) {
    UUID now = payeeId;
    for (int i = 0; i < replacedAccounts.size() && replacedAccounts.containsKey(now); i++) {
      now = Objects.requireNonNull(replacedAccounts.get(now));
    }
    return now;
  }

  @Override
  public Optional<YearMonth> firstMonth() {
    return claims.stream()
        .map(c -> ElderlyAllowance.firstMonth(resident.bornOn(), c.claim(), rules))
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Due> dues(YearMonth first, YearMonth last) {
    List<Due> dues = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      if (isOurs(month)) {
        due(month).ifPresent(dues::add);
      }
    }
    return dues;
  }

  private boolean isOurs(YearMonth month) {
    return resident
        .residence()
        .answeringFor(month, rules::covers)
        .filter(county::equals)
        .isPresent();
  }

  /** By the first case that gives the month, or else by the last, which says why not. */
  private Optional<Due> due(YearMonth month) {
    Due due = null;
    for (Confirmed confirmed : claims) {
      Assessment assessment = ElderlyAllowance.assess(resident, confirmed.claim(), month, rules);
      due = new Due(month, COMPONENT, assessment, confirmed.by());
      if (assessment instanceof Entitled) {
        break;
      }
    }
    return Optional.ofNullable(due);
  }
}
