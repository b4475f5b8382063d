package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.End;
import org.huimin.socialrelief.dibaocase.Decided.Exit;
import org.huimin.socialrelief.dibaocase.Decided.Pause;
import org.huimin.socialrelief.dibaocase.Decided.Share;
import org.huimin.socialrelief.dibaocase.MonthFacts.Due;
import org.huimin.socialrelief.dibaocase.MonthFacts.NotDue;
import org.huimin.socialrelief.dibaocase.MonthFacts.Why;
import org.jspecify.annotations.Nullable;

/**
 * 逐月情况: the decisions that stand, and what they make of a month. It says nothing of tasks: none
 * that is overdue stops a month.
 *
 * @param decided in {@link Decided#ORDER}; empty when the confirmation was revoked
 */
public record DecidedMonths(List<Decided> decided) {

  static final DecidedMonths REVOKED = new DecidedMonths(List.of());

  public DecidedMonths {
    decided = decided.stream().sorted(Decided.ORDER).toList();
  }

  /**
   * What the case says of a month.
   *
   * @param deaths of members; the month of the last one is paid
   */
  MonthFacts in(YearMonth month, Map<UUID, LocalDate> deaths) {
    if (decided.isEmpty()) {
      return new NotDue(Why.CONFIRMATION_REVOKED);
    }
    Optional<Composition> composition = last(Composition.class, month, _ -> true);
    if (composition.isEmpty()) {
      return new NotDue(Why.BEFORE_START);
    }
    Composition household = composition.get();
    List<Leaving> leavings = leavings();
    if (last(End.class, month, _ -> true).isPresent()
        || leavings.stream().anyMatch(exit -> exit.overIn(month))) {
      return new NotDue(Why.ENDED);
    }
    if (lastDeath(household, deaths)
        .filter(day -> month.isAfter(YearMonth.from(day)))
        .isPresent()) {
      return new NotDue(Why.ALL_DIED);
    }
    if (last(Pause.class, month, _ -> true).filter(Pause::suspended).isPresent()) {
      return new NotDue(Why.SUSPENDED);
    }
    if (household.unit() == DibaoUnit.MARGINAL) {
      return new NotDue(Why.MARGINAL);
    }
    return new Due(
        household.unit(),
        household.members(),
        household.meansId(),
        stoppedShares(household.members(), month),
        anyIn(leavings, month));
  }

  private Set<UUID> stoppedShares(Set<UUID> members, YearMonth month) {
    Set<UUID> stopped = new HashSet<>();
    for (UUID member : members) {
      if (shareStopped(member, month)) {
        stopped.add(member);
      }
    }
    return stopped;
  }

  boolean shareStopped(UUID member, YearMonth month) {
    return last(Share.class, month, share -> share.personId().equals(member))
        .filter(Share::stopped)
        .isPresent();
  }

  boolean suspended(YearMonth month) {
    return last(Pause.class, month, _ -> true).filter(Pause::suspended).isPresent();
  }

  /** Whether a decision that stands pays anything, in whichever month. */
  boolean everPays() {
    return all(Composition.class).anyMatch(one -> one.unit() != DibaoUnit.MARGINAL);
  }

  /** The household as it was decided last, whether its month has come or not. */
  public Composition composition() {
    return all(Composition.class)
        .max(Decided.ORDER)
        .orElseThrow(() -> new IllegalStateException("no household is decided"));
  }

  /** From when the household, or its leaving, was decided last: no month before rests on that. */
  YearMonth decidedFrom() {
    return Stream.concat(all(Composition.class), all(Exit.class))
        .map(Decided::fromMonth)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("no household is decided"));
  }

  /**
   * 渐退期 as it stands.
   *
   * @param through the last month that is paid so
   * @param ends whether the case is over then; not when the household was decided on again
   *     meanwhile
   */
  public record Leaving(YearMonth from, YearMonth through, boolean ends) {

    boolean contains(YearMonth month) {
      return !month.isBefore(from) && !month.isAfter(through);
    }

    boolean overIn(YearMonth month) {
      return ends && month.isAfter(through);
    }
  }

  /**
   * Every exit as it stands: a later decision on the household, or to let it leave, takes over from
   * its own month on, and leaves the months before it as they were decided.
   */
  public List<Leaving> leavings() {
    return all(Exit.class).map(this::leaving).flatMap(Optional::stream).toList();
  }

  /** How many months of leaving end with the one before, whichever decision each rests on. */
  int leftBefore(YearMonth month) {
    List<Leaving> leavings = leavings();
    int months = 0;
    for (YearMonth m = month.minusMonths(1); anyIn(leavings, m); m = m.minusMonths(1)) {
      months++;
    }
    return months;
  }

  private static boolean anyIn(List<Leaving> leavings, YearMonth month) {
    return leavings.stream().anyMatch(exit -> exit.contains(month));
  }

  private Optional<Leaving> leaving(Exit exit) {
    Optional<YearMonth> again =
        Stream.concat(
                Stream.concat(all(Composition.class), all(Exit.class))
                    .filter(later -> decidedAfter(later, exit))
                    .map(Decided::fromMonth),
                Optional.ofNullable(exit.overtakenIn()).stream())
            .min(YearMonth::compareTo);
    if (again.isEmpty()) {
      return Optional.of(new Leaving(exit.fromMonth(), exit.lastMonth(), true));
    }
    YearMonth before = again.get().minusMonths(1);
    YearMonth through = before.isBefore(exit.lastMonth()) ? before : exit.lastMonth();
    return through.isBefore(exit.fromMonth())
        ? Optional.empty()
        : Optional.of(new Leaving(exit.fromMonth(), through, false));
  }

  private static boolean decidedAfter(Decided later, Decided earlier) {
    return Comparator.<Decided, LocalDate>comparing(d -> d.decision().decidedOn())
            .thenComparingInt(d -> d.decision().number())
            .compare(later, earlier)
        > 0;
  }

  /** The day the last of all members died; nothing while one lives. */
  static Optional<LocalDate> lastDeath(Composition household, Map<UUID, LocalDate> deaths) {
    return deaths.keySet().containsAll(household.members())
        ? deaths.entrySet().stream()
            .filter(death -> household.members().contains(death.getKey()))
            .map(Map.Entry::getValue)
            .max(LocalDate::compareTo)
        : Optional.empty();
  }

  /** Whether no decision is left to take: ended, revoked, or its exit is over. */
  boolean overIn(YearMonth month) {
    return decided.isEmpty() || ended() || leavings().stream().anyMatch(exit -> exit.overIn(month));
  }

  boolean ended() {
    return all(End.class).findAny().isPresent();
  }

  /** The last month that any decision leaves due; nothing while no end is decided. */
  public Optional<YearMonth> lastMonth() {
    return Stream.concat(
            all(End.class).map(end -> end.fromMonth().minusMonths(1)),
            leavings().stream().filter(Leaving::ends).map(Leaving::through))
        .min(YearMonth::compareTo);
  }

  /** Whom the case counts, and in which months; nobody when the confirmation was revoked. */
  public List<CountedMonths> counted() {
    List<Composition> compositions = all(Composition.class).toList();
    YearMonth last = lastMonth().orElse(null);
    List<CountedMonths> counted = new ArrayList<>();
    for (int i = 0; i < compositions.size(); i++) {
      Composition household = compositions.get(i);
      YearMonth next = i + 1 < compositions.size() ? compositions.get(i + 1).fromMonth() : null;
      YearMonth through = next == null ? last : earlier(next.minusMonths(1), last);
      if (through == null || !through.isBefore(household.fromMonth())) {
        household.members().stream()
            .sorted()
            .map(member -> new CountedMonths(member, household.fromMonth(), through))
            .forEach(counted::add);
      }
    }
    return counted;
  }

  private static YearMonth earlier(YearMonth one, @Nullable YearMonth other) {
    return other == null || one.isBefore(other) ? one : other;
  }

  Optional<Decided> of(UUID decisionId) {
    return decided.stream().filter(d -> d.decision().id().equals(decisionId)).findFirst();
  }

  DecidedMonths with(Decided more) {
    List<Decided> all = new ArrayList<>(decided);
    all.add(more);
    return new DecidedMonths(all);
  }

  /**
   * As if it had never been taken; but an exit that it took over from, and that would be over by
   * now, ends nothing that was due since: nobody has decided that and heard them.
   */
  DecidedMonths without(UUID decisionId, YearMonth revokedIn) {
    Optional<Decided> revoked = of(decisionId);
    return new DecidedMonths(
        decided.stream()
            .filter(d -> !d.decision().id().equals(decisionId))
            .map(d -> revoked.isEmpty() ? d : after(revoked.get(), d, revokedIn))
            .toList());
  }

  private static Decided after(Decided revoked, Decided other, YearMonth revokedIn) {
    boolean tookOver = revoked instanceof Composition || revoked instanceof Exit;
    return tookOver
            && other instanceof Exit exit
            && decidedAfter(revoked, exit)
            && exit.lastMonth().isBefore(revokedIn)
        ? exit.overtakenBy(revoked)
        : other;
  }

  private <D extends Decided> Optional<D> last(Class<D> kind, YearMonth month, Predicate<D> which) {
    return all(kind).filter(which).filter(d -> !d.fromMonth().isAfter(month)).max(Decided.ORDER);
  }

  private <D extends Decided> Stream<D> all(Class<D> kind) {
    return decided.stream().filter(kind::isInstance).map(kind::cast);
  }
}
