package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.ApplicationAccepted;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.EnrolmentConfirmed;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitIncreased;
import org.huimin.socialrelief.dibaocase.BenefitEvent.BenefitReduced;
import org.huimin.socialrelief.dibaocase.BenefitEvent.EnrolmentTakenOver;
import org.huimin.socialrelief.dibaocase.DibaoCase;
import org.huimin.socialrelief.dibaocase.DibaoCase.Applied;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoEvent;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.InquiryEvent.EnrolmentTransferred;
import org.huimin.socialrelief.dibaocase.PayeeEvent.PayeeChanged;

/**
 * 个案卷宗: a case with its whole history.
 *
 * @param history oldest first, never empty
 */
public record ReliefFile(List<Recorded> history, DibaoCase state) {

  /**
   * 立案.
   *
   * @param payeeId the account that was named first
   */
  public record Opening(
      UUID enrolmentId, UUID householdId, UUID applicantId, UUID payeeId, DivisionCode county) {}

  static final Comparator<ReliefFile> OLDEST_FIRST =
      Comparator.comparing(ReliefFile::openedOn).thenComparing(ReliefFile::id);

  public ReliefFile {
    history = List.copyOf(history);
  }

  public static ReliefFile of(List<Recorded> history) {
    return new ReliefFile(history, DibaoCase.DECIDER.fold(history));
  }

  public ReliefFile after(Recorded event) {
    List<Recorded> more = new ArrayList<>(history);
    more.add(event);
    return new ReliefFile(more, DibaoCase.DECIDER.evolve(state, event));
  }

  /** The last event of the kind; nothing where there is none. */
  public <E extends DibaoEvent> Optional<E> last(Class<E> kind) {
    return history.reversed().stream()
        .map(Recorded::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  public int version() {
    return history.size();
  }

  /** How the case began. */
  public Opening opening() {
    return switch (history.getFirst().event()) {
      case ApplicationAccepted e ->
          new Opening(e.enrolmentId(), e.householdId(), e.applicantId(), e.payeeId(), e.county());
      case EnrolmentTakenOver e ->
          new Opening(e.enrolmentId(), e.householdId(), e.applicantId(), e.payeeId(), e.county());
      case DibaoEvent other ->
          throw new IllegalStateException("a case begins with " + other.getClass().getSimpleName());
    };
  }

  /** 申请日 while the application is decided on; afterwards what is looked into is of the day. */
  public LocalDate askedOn(LocalDate today) {
    return state instanceof Applied
        ? last(ApplicationAccepted.class).map(ApplicationAccepted::appliedOn).orElse(today)
        : today;
  }

  /** 受理日, or the day it was taken over. */
  public LocalDate openedOn() {
    return switch (history.getFirst().event()) {
      case ApplicationAccepted e -> e.acceptedOn();
      case EnrolmentTakenOver e -> e.takenOverOn();
      case DibaoEvent _ -> LocalDate.MAX;
    };
  }

  public UUID id() {
    return opening().enrolmentId();
  }

  /** In payment, or it was; nothing while it is not confirmed. */
  public Optional<Enrolled> enrolled() {
    return state instanceof Enrolled enrolled ? Optional.of(enrolled) : Optional.empty();
  }

  /** The account that is paid now. */
  public UUID payeeId() {
    return last(PayeeChanged.class).map(PayeeChanged::payeeId).orElseGet(() -> opening().payeeId());
  }

  /** Whether nobody can receive what a roster of the month orders. */
  public boolean payeeMissing(YearMonth roster) {
    return enrolled().filter(enrolled -> enrolled.payeeMissing(roster)).isPresent();
  }

  /** From which month's roster on nobody can receive, as far as it is known. */
  public Optional<YearMonth> payeeMissingFrom() {
    return enrolled().flatMap(Enrolled::payeeMissingFrom);
  }

  /** For whom the unit is paid: the household, or the person who has it alone. */
  public static UUID subject(DibaoUnit unit, UUID householdId, Set<UUID> members) {
    return unit == DibaoUnit.SINGLE_PERSON && members.size() == 1
        ? members.iterator().next()
        : householdId;
  }

  /** Every subject the case has ever paid, or could. */
  public Set<UUID> subjects() {
    UUID household = opening().householdId();
    Set<UUID> subjects = new LinkedHashSet<>();
    for (Recorded recorded : history) {
      switch (recorded.event()) {
        case EnrolmentConfirmed e ->
            subjects.add(subject(e.unit(), household, Set.copyOf(e.members())));
        case EnrolmentTakenOver e ->
            subjects.add(subject(e.unit(), household, Set.copyOf(e.members())));
        case BenefitIncreased e ->
            subjects.add(subject(e.unit(), household, Set.copyOf(e.members())));
        case BenefitReduced e ->
            subjects.add(subject(e.unit(), household, Set.copyOf(e.members())));
        case DibaoEvent _ -> {}
      }
    }
    return subjects;
  }

  /** Every county that has ever answered for it. */
  public Set<DivisionCode> counties() {
    Set<DivisionCode> counties = new LinkedHashSet<>();
    counties.add(opening().county());
    for (Recorded recorded : history) {
      if (recorded.event() instanceof EnrolmentTransferred e) {
        counties.add(e.county());
      }
    }
    return counties;
  }

  /** The verifications that a decision of the case rests on. */
  public Set<UUID> means() {
    Set<UUID> means = new LinkedHashSet<>();
    for (Recorded recorded : history) {
      switch (recorded.event()) {
        case EnrolmentConfirmed e -> means.add(e.meansId());
        case EnrolmentTakenOver e -> means.add(e.meansId());
        case BenefitIncreased e -> means.add(e.meansId());
        case BenefitReduced e -> means.add(e.meansId());
        case DibaoEvent _ -> {}
      }
    }
    return means;
  }
}
