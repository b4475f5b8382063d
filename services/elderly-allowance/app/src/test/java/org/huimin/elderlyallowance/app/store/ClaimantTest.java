package org.huimin.elderlyallowance.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.ClosureReason;
import org.huimin.elderlyallowance.enrolment.Enrolment.Recorded;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.ApplicationAccepted;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.DecisionRevoked;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentClosed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.EnrolmentConfirmed;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent.RevokedDecision;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Resident;
import org.huimin.monthlyrun.ProgrammeCases.Due;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.programme.facts.ResidentRow.At;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where three months are paid back. */
final class ClaimantTest {

  private static final UUID PERSON = new UUID(1, 1);
  private static final UUID FIRST = new UUID(2, 1);
  private static final UUID SECOND = new UUID(2, 2);
  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate CLOSED = LocalDate.parse("2026-03-10");

  /** The first case was paid through March; applied anew on 2026-06-02. */
  @ParameterizedTest(name = "{0}: first of the new application is {1}")
  @CsvSource({
    "WITHDRAWN, 2026-04",
    "MOVED_OUT, 2026-04",
    "NOT_REGISTERED_HERE, 2026-06",
    "IDENTITY_NOT_PROVED, 2026-06",
    "RECEIVED_ELSEWHERE, 2026-06",
  })
  void a_decision_against_the_person_is_not_undone_by_applying_anew(
      ClosureReason reason, YearMonth first) {
    assertEquals(
        first,
        firstDueAfterMarch(new EnrolmentClosed(FIRST, reason, CLOSED, YearMonth.from(CLOSED))));
  }

  @Test
  void the_offices_own_error_is_a_decision_too_until_it_is_revoked() {
    assertEquals(
        JUNE, firstDueAfterMarch(new DecisionRevoked(FIRST, RevokedDecision.CONFIRMATION, CLOSED)));
  }

  /** A case of another record of the person's, closed as a second one, takes nothing back. */
  @Test
  void a_decision_that_came_after_the_application_bars_nothing() {
    LocalDate later = LocalDate.parse("2026-06-20");
    CaseFile closed =
        file(
            FIRST,
            "2026-05-02",
            new EnrolmentClosed(
                FIRST, ClosureReason.RECEIVED_ELSEWHERE, later, YearMonth.from(later)));
    assertEquals(
        YearMonth.of(2026, 2),
        claimant(List.of(closed, file(SECOND, "2026-05-02", null))).firstMonth().orElseThrow());
  }

  private static YearMonth firstDueAfterMarch(EnrolmentEvent end) {
    return claimant(List.of(file(FIRST, "2026-01-05", end), file(SECOND, "2026-06-02", null)))
        .dues(YearMonth.of(2026, 4), JUNE)
        .stream()
        .filter(due -> due.assessment() instanceof Entitled)
        .map(Due::month)
        .findFirst()
        .orElseThrow();
  }

  private static Claimant claimant(List<CaseFile> cases) {
    ResidentRow row =
        new ResidentRow(
            PERSON,
            Resident.of(LocalDate.parse("1940-05-05"), SIMAO),
            DivisionCode.of("530802001"),
            null,
            Set.of(),
            new At(1, 0, 1));
    OptionRow backpay =
        new OptionRow(
            Option.MAX_BACKPAY_MONTHS,
            SIMAO,
            "3",
            YearMonth.of(2023, 1),
            LocalDate.parse("2023-01-01"),
            new Citation("通知", "第1条"),
            "C");
    LocalRules rules = LocalRules.of(List.of(), List.of(backpay), LocalDate.MAX);
    return Claimant.of(
        row,
        List.of(),
        SIMAO,
        false,
        false,
        cases.stream().map(CaseClaim::of).toList(),
        Map.of(),
        rules);
  }

  private static CaseFile file(UUID id, String appliedOn, @Nullable EnrolmentEvent end) {
    LocalDate applied = LocalDate.parse(appliedOn);
    CaseFile open =
        CaseFile.of(
            List.of(
                by(new ApplicationAccepted(id, PERSON, new UUID(3, 3), SIMAO, applied, null)),
                by(new EnrolmentConfirmed(id, applied))));
    return end == null ? open : open.after(by(end));
  }

  private static Recorded by(EnrolmentEvent event) {
    return new Recorded(event, "officer");
  }
}
