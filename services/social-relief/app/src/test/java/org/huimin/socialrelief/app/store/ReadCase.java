package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitSuspended;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitTerminated;
import org.huimin.socialrelief.dibaocase.BenefitEvent.DecisionRevoked;
import org.huimin.socialrelief.dibaocase.BenefitEvent.GraduatedExitBegan;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareRestored;
import org.huimin.socialrelief.dibaocase.BenefitEvent.MemberShareStopped;
import org.huimin.socialrelief.dibaocase.BenefitEvent.SuspensionLifted;
import org.huimin.socialrelief.dibaocase.DibaoEvent;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.jspecify.annotations.Nullable;

/** 个案所载: what the events of one case say. */
final class ReadCase {

  /** A decision on the household, by the place it has among all decisions. */
  record Household(UUID id, int n, YearMonth from, DibaoUnit unit, Set<UUID> members, UUID means) {}

  record Exit(UUID id, int n, YearMonth from, YearMonth last) {}

  record Switch(UUID id, int n, YearMonth from, @Nullable UUID whose, boolean off) {}

  record Stop(UUID id, YearMonth from) {}

  record Move(YearMonth from, DivisionCode to) {}

  private final List<Household> households = new ArrayList<>();
  private final List<Exit> exits = new ArrayList<>();
  private final Map<UUID, YearMonth> cutShort = new HashMap<>();
  private final List<Switch> switches = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final Map<UUID, LocalDate> deaths = new HashMap<>();
  private @Nullable DivisionCode before;
  private @Nullable UUID householdId;
  private boolean confirmed;

  ReadCase(List<DibaoEvent> events) {
    int n = 0;
    for (DibaoEvent event : events) {
      n++;
      read(event, n);
    }
  }

  private void read(DibaoEvent event, int n) {
    switch (event) {
      case ApplicationAccepted e -> {
        before = e.county();
        householdId = e.householdId();
      }
      case EnrolmentTransferred e -> {
        if (confirmed) {
          moves.add(new Move(e.fromMonth(), e.county()));
        } else {
          before = e.county();
        }
      }
      case EnrolmentConfirmed e -> {
        confirmed = true;
        add(e.decisionId(), n, e.startMonth(), e.unit(), e.members(), e.meansId());
      }
      case BenefitIncreased e ->
          add(e.decisionId(), n, e.fromMonth(), e.unit(), e.members(), e.meansId());
      case BenefitReduced e ->
          add(e.decisionId(), n, e.fromMonth(), e.unit(), e.members(), e.meansId());
      case GraduatedExitBegan e ->
          exits.add(new Exit(e.decisionId(), n, e.fromMonth(), e.lastMonth()));
      case BenefitTerminated e when e.decisionId() != null ->
          stops.add(new Stop(e.decisionId(), e.lastMonth().plusMonths(1)));
      case BenefitSuspended e ->
          switches.add(new Switch(e.decisionId(), n, e.fromMonth(), null, true));
      case SuspensionLifted e ->
          switches.add(new Switch(e.decisionId(), n, e.fromMonth(), null, false));
      case MemberShareStopped e ->
          switches.add(new Switch(e.decisionId(), n, e.fromMonth(), e.personId(), true));
      case MemberShareRestored e ->
          switches.add(new Switch(e.decisionId(), n, e.fromMonth(), e.personId(), false));
      case DecisionRevoked e -> revoked(e.decisionId(), YearMonth.from(e.revokedOn()));
      case MemberDied e -> deaths.put(e.personId(), e.diedOn());
      case MemberDeathRevoked e -> deaths.remove(e.personId());
      case DibaoEvent _ -> {}
    }
  }

  private void add(UUID id, int n, YearMonth from, DibaoUnit unit, List<UUID> members, UUID means) {
    households.add(new Household(id, n, from, unit, Set.copyOf(members), means));
  }

  /** Everything rests on the confirmation. */
  private void revoked(UUID id, YearMonth now) {
    households.stream()
        .filter(one -> one.id().equals(id))
        .forEach(gone -> stoodInPlace(gone.n(), gone.from(), now));
    exits.stream()
        .filter(one -> one.id().equals(id))
        .forEach(gone -> stoodInPlace(gone.n(), gone.from(), now));
    if (!households.isEmpty() && households.getFirst().id().equals(id)) {
      households.clear();
    }
    households.removeIf(one -> one.id().equals(id));
    exits.removeIf(one -> one.id().equals(id));
    switches.removeIf(one -> one.id().equals(id));
    stops.removeIf(one -> one.id().equals(id));
  }

  /** Exits that are long over do not end again what went on instead of them. */
  private void stoodInPlace(int n, YearMonth from, YearMonth now) {
    for (Exit exit : exits) {
      if (exit.n() < n && exit.last().isBefore(now)) {
        cutShort.merge(exit.id(), from, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
  }

  Optional<Household> decided(YearMonth month) {
    return households.stream()
        .filter(one -> !one.from().isAfter(month))
        .max(Comparator.comparing(Household::from).thenComparingInt(Household::n));
  }

  boolean isOff(@Nullable UUID whose, YearMonth month) {
    return switches.stream()
        .filter(one -> whose == null ? one.whose() == null : whose.equals(one.whose()))
        .filter(one -> !one.from().isAfter(month))
        .max(Comparator.comparing(Switch::from).thenComparingInt(Switch::n))
        .filter(Switch::off)
        .isPresent();
  }

  /** The last month of an exit: whatever is decided later takes over from its own month on. */
  private YearMonth through(Exit exit) {
    return Stream.concat(
            households.stream().filter(one -> one.n() > exit.n()).map(Household::from),
            Stream.concat(
                exits.stream().filter(one -> one.n() > exit.n()).map(Exit::from),
                Stream.ofNullable(cutShort.get(exit.id()))))
        .map(from -> from.minusMonths(1))
        .filter(last -> last.isBefore(exit.last()))
        .min(YearMonth::compareTo)
        .orElse(exit.last());
  }

  Optional<Exit> leaving(YearMonth month) {
    return exits.stream()
        .filter(one -> !one.from().isAfter(month) && !month.isAfter(through(one)))
        .findFirst();
  }

  private boolean hasLeft(YearMonth month) {
    return exits.stream()
        .anyMatch(
            one ->
                month.isAfter(one.last())
                    && !cutShort.containsKey(one.id())
                    && households.stream().noneMatch(later -> later.n() > one.n())
                    && exits.stream().noneMatch(later -> later.n() > one.n()));
  }

  /** What is decided of the household, where anything is due by the case. */
  Optional<Household> household(YearMonth month) {
    return decided(month)
        .filter(one -> one.unit() != DibaoUnit.MARGINAL)
        .filter(_ -> stops.stream().noneMatch(stop -> !stop.from().isAfter(month)))
        .filter(_ -> !hasLeft(month))
        .filter(one -> !one.members().stream().allMatch(person -> diedBefore(person, month)))
        .filter(_ -> !isOff(null, month));
  }

  boolean diedBefore(UUID person, YearMonth month) {
    LocalDate on = deaths.get(person);
    return on != null && YearMonth.from(on).isBefore(month);
  }

  DivisionCode county(YearMonth month) {
    DivisionCode at = before == null ? PaperOffice.SIMAO : before;
    for (Move move : moves) {
      at = move.from().isAfter(month) ? at : move.to();
    }
    return at;
  }

  List<Household> households() {
    return households;
  }

  UUID householdId() {
    return householdId == null ? new UUID(0, 0) : householdId;
  }
}
