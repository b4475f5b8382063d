package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementBegan;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.CareAgreementResumed;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementEnded;
import org.huimin.socialrelief.tekuncase.CareEvent.PlacementStarted;
import org.huimin.socialrelief.tekuncase.CareEvent.SelfCareDecided;
import org.huimin.socialrelief.tekuncase.CourseEvent.ConfirmationCorrected;
import org.huimin.socialrelief.tekuncase.CourseEvent.DecisionRevoked;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportConfirmed;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportEnded;
import org.huimin.socialrelief.tekuncase.CourseEvent.SupportTakenOver;
import org.huimin.socialrelief.tekuncase.FactEvent.DeathRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.MissingRevoked;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDeclaredMissing;
import org.huimin.socialrelief.tekuncase.FactEvent.PersonDied;
import org.huimin.socialrelief.tekuncase.FactEvent.SupportTransferred;
import org.jspecify.annotations.Nullable;

/**
 * 另行推算: what a month is worth by the events alone, read from the first to the last with a pencil.
 * It knows the amounts of 2026 and nothing of the rules.
 */
record Reckoning(List<SupportEvent> events) {

  /** Something that holds from a month on, until something told later holds. */
  private record From<T>(YearMonth month, T what) {}

  String of(YearMonth month) {
    if (events.stream()
        .anyMatch(e -> e instanceof DecisionRevoked r && r.decisionId().equals(first()))) {
      return "CONFIRMATION_REVOKED";
    }
    if (month.isBefore(begins())) {
      return "BEFORE_FIRST_MONTH";
    }
    LocalDate died = null;
    LocalDate missing = null;
    for (SupportEvent event : events) {
      switch (event) {
        case PersonDied e -> died = e.diedOn();
        case DeathRevoked _ -> died = null;
        case PersonDeclaredMissing e -> missing = e.declaredOn();
        case MissingRevoked _ -> missing = null;
        case SupportEvent _ -> {}
      }
    }
    if (died != null && month.isAfter(YearMonth.from(died))) {
      return "DIED";
    }
    if ((missing != null && month.isAfter(YearMonth.from(missing))) || hasEnded(month)) {
      return "ENDED";
    }
    return elsewhere(month) ? "NOT_REGISTERED_HERE" : basic(month) + " + " + care(month);
  }

  private UUID first() {
    return switch (events.getFirst()) {
      case SupportConfirmed e -> e.decisionId();
      case SupportTakenOver e -> e.decisionId();
      case SupportEvent e -> throw new AssertionError(e);
    };
  }

  private YearMonth begins() {
    return switch (events.getFirst()) {
      case SupportConfirmed e -> YearMonth.from(e.decidedOn()).plusMonths(1);
      case SupportTakenOver e -> e.paidThrough().plusMonths(1);
      case SupportEvent e -> throw new AssertionError(e);
    };
  }

  private boolean stands(UUID decision) {
    return events.stream()
        .noneMatch(e -> e instanceof DecisionRevoked r && r.decisionId().equals(decision));
  }

  private boolean hasEnded(YearMonth month) {
    return events.stream()
        .anyMatch(
            e ->
                e instanceof SupportEnded end
                    && end.decisionId() != null
                    && stands(end.decisionId())
                    && month.isAfter(end.lastMonth()));
  }

  private boolean elsewhere(YearMonth month) {
    String county = "530802";
    for (SupportEvent event : events) {
      if (event instanceof SupportTransferred e && !e.fromMonth().isAfter(month)) {
        county = e.county().code();
      }
    }
    return !county.startsWith("5308");
  }

  private String basic(YearMonth month) {
    String amount = month.isBefore(YearMonth.of(2026, 7)) ? "988.00" : "1027.00";
    String home = home(month);
    return amount + (home.startsWith("I") ? " " + home : " P");
  }

  private String care(YearMonth month) {
    SelfCare band = null;
    YearMonth since = YearMonth.of(1, 1);
    for (SupportEvent event : events) {
      From<SelfCare> found = band(event);
      if (found != null && !found.month().isAfter(month) && !found.month().isBefore(since)) {
        band = found.what();
        since = found.month();
      }
    }
    return switch (band) {
      case null -> "NOT_ASSESSED";
      case ABLE -> "50.00 " + home(month);
      case PARTIAL -> "280.00 " + home(month);
      case FULL -> "560.00 " + home(month);
    };
  }

  private @Nullable From<SelfCare> band(SupportEvent event) {
    return switch (event) {
      case SupportConfirmed e -> new From<>(e.startMonth(), e.selfCare());
      case SelfCareDecided e when stands(e.decisionId()) -> new From<>(e.fromMonth(), e.selfCare());
      case ConfirmationCorrected e when stands(e.decisionId()) ->
          new From<>(e.fromMonth(), e.selfCare());
      case SupportEvent _ -> null;
    };
  }

  /** Who has the care: an institution, a caregiver, or nobody yet. */
  private String home(YearMonth month) {
    List<From<String>> told = new ArrayList<>();
    for (SupportEvent event : events) {
      switch (event) {
        case SupportConfirmed e ->
            told.add(new From<>(begins(), first(e.institutionId(), e.caregiverId())));
        case SupportTakenOver e ->
            told.add(new From<>(begins(), first(e.institutionId(), e.caregiverId())));
        case PlacementStarted e -> add(told, e.startedOn(), name(e.institutionId()));
        case PlacementEnded e -> add(told, e.endedOn(), "-");
        case CareAgreementBegan e -> add(told, e.begunOn(), name(e.caregiverId()));
        case CareAgreementEnded e -> add(told, e.endedOn(), "-");
        case CareAgreementResumed _ -> told.removeLast();
        case SupportEvent _ -> {}
      }
    }
    return told.stream()
        .filter(one -> !one.month().isAfter(month))
        .reduce((_, later) -> later)
        .orElseThrow()
        .what();
  }

  /** From the month after the day, and never before what was told earlier. */
  private static void add(List<From<String>> told, LocalDate day, String who) {
    YearMonth next = YearMonth.from(day).plusMonths(1);
    YearMonth last = told.getLast().month();
    told.add(new From<>(next.isAfter(last) ? next : last, who));
  }

  private static String first(@Nullable UUID institution, @Nullable UUID caregiver) {
    if (institution != null) {
      return name(institution);
    }
    return caregiver == null ? "-" : name(caregiver);
  }

  private static String name(UUID id) {
    return Stream.of("C1", "C2", "I1", "I2")
        .filter(one -> Story.named(one).equals(id))
        .findFirst()
        .orElseThrow();
  }
}
