package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.app.store.ProposedAmount;
import org.huimin.socialrelief.app.store.ProposedAmount.Alone;
import org.huimin.socialrelief.app.store.ProposedAmount.Amount;
import org.huimin.socialrelief.app.store.ProposedAmount.Proposed;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.AdverseMeasure;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.dibaocase.ReductionReason;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.SinglePerson.MayApply;
import org.huimin.socialrelief.household.SinglePerson.Reason;
import org.huimin.socialrelief.means.Means.AssetConclusion;
import org.huimin.socialrelief.policy.Classification.HouseholdClass;
import org.huimin.web.Problem;

/**
 * 金额核对: whether what is proposed comes to what the law lets it come to. A case knows no amounts, so
 * it is asked here: nobody is proposed for nothing, and nobody is paid less unheard under the name
 * of an increase or of a death (社会救助法 48).
 */
final class PriceCheck {

  private final ProposedAmount amounts;

  PriceCheck(ProposedAmount amounts) {
    this.amounts = amounts;
  }

  /** Yuan a month by the opinion that stands: what a notice shows. */
  Amount proposed(Connection c, ReliefFile file, LocalDate today) throws SQLException {
    Optional<InitialOpinionGiven> opinion = file.last(InitialOpinionGiven.class);
    return opinion.isEmpty()
        ? new Amount(Money.ZERO, "NO_OPINION")
        : amounts.of(c, proposed(file, opinion.get(), today));
  }

  /**
   * Refuses a step that the rule speaks against.
   *
   * @param after the step
   */
  void check(
      Connection c, DibaoCommand command, ReliefFile before, ReliefFile after, LocalDate today)
      throws SQLException {
    switch (command) {
      case GiveInitialOpinion opinion when opinion.opinion() == Opinion.CONFIRM ->
          mustFit(c, after, today);
      case IncreaseBenefit increase -> {
        mustNotBeLess(c, before, after, today);
        if (increase.correctsFrom() != null) {
          mustNeverBeLess(c, increase.correctsFrom(), before, after, today);
        }
      }
      case ProposeReduction reduction -> mustBeSuchAUnit(c, reduction, before, today);
      case DibaoCommand _ -> {}
    }
  }

  /** 民发〔2021〕57号 4, 8: below the standard, marginal, or one who may apply alone, as verified. */
  private void mustFit(Connection c, ReliefFile after, LocalDate today) throws SQLException {
    InitialOpinionGiven opinion = after.last(InitialOpinionGiven.class).orElseThrow();
    Proposed proposed = proposed(after, opinion, today);
    mustOwnLittle(c, proposed);
    mustBeMarginalIfSaid(c, proposed);
    if (opinion.unit() == DibaoUnit.MARGINAL) {
      return;
    }
    mayApplyAlone(c, proposed);
    Amount amount = amounts.of(c, proposed);
    if (!amount.aMonth().isPositive()) {
      throw Problem.conflict(
          "NOTHING_DUE", "by the rule nothing is due to them: " + amount.whyNothing());
    }
  }

  private void mustBeMarginalIfSaid(Connection c, Proposed proposed) throws SQLException {
    if (proposed.unit() == DibaoUnit.MARGINAL
        && amounts.classOf(c, proposed).filter(HouseholdClass.MARGINAL::equals).isEmpty()) {
      throw Problem.conflict("NOT_MARGINAL", "by the rule they are no marginal household");
    }
  }

  /**
   * 民发〔2021〕57号 4, 14: what they own lies within the local rule; a match alone says nothing. Of one
   * person alone it is not asked: what was found is the household's, which is marginal or is not.
   */
  private void mustOwnLittle(Connection c, Proposed proposed) {
    if (proposed.unit() != DibaoUnit.SINGLE_PERSON
        && amounts.assets(c, proposed) == AssetConclusion.EXCEEDS) {
      throw Problem.conflict(
          "ASSETS_EXCEED", "by what was verified they own more than the local rule allows");
    }
  }

  /** 民发〔2021〕57号 8, 民发〔2022〕83号: and nobody out of a household that is taken in whole. */
  private void mayApplyAlone(Connection c, Proposed proposed) throws SQLException {
    if (proposed.unit() == DibaoUnit.SINGLE_PERSON
        && amounts.alone(c, proposed).filter(PriceCheck::isSingle).isEmpty()) {
      throw Problem.conflict(
          "NOT_SINGLE",
          "by what was verified of the person and of the whole household nobody lets them apply"
              + " alone");
    }
  }

  /** Clergy count in no household, so that nobody else has to be looked at. */
  private static boolean isSingle(Alone one) {
    if (one.standing() instanceof MayApply may && may.reason() == Reason.CLERGY) {
      return true;
    }
    return one.household().filter(is -> is != HouseholdClass.DIBAO).isPresent()
        && (one.recognisesOthers() || !(one.standing() instanceof SinglePerson.None));
  }

  private void mustNotBeLess(Connection c, ReliefFile before, ReliefFile after, LocalDate today)
      throws SQLException {
    mustOwnLittle(c, decided(after, today));
    mustBeMarginalIfSaid(c, decided(after, today));
    mayApplyAlone(c, decided(after, today));
    Money was = amounts.of(c, decided(before, today)).aMonth();
    Money is = amounts.of(c, decided(after, today)).aMonth();
    if (is.compareTo(was) < 0) {
      throw Problem.conflict(
          "LESS_THAN_BEFORE", "it comes to less than before: propose a reduction, and hear them");
    }
  }

  /** 更正: month by month and part by part, so that nothing they had is found to be too much. */
  private void mustNeverBeLess(
      Connection c, YearMonth from, ReliefFile before, ReliefFile after, LocalDate today)
      throws SQLException {
    for (YearMonth month = from;
        !month.isAfter(YearMonth.from(today));
        month = month.plusMonths(1)) {
      LocalDate eve = month.atDay(1).minusDays(1);
      if (!amounts.isNoLess(c, decided(after, eve), decided(before, eve))) {
        throw Problem.conflict(
            "LESS_THAN_BEFORE", "in " + month + " a part of it comes to less than was due");
      }
    }
  }

  /** Nobody becomes marginal, or one alone, by being paid less. */
  private void mustBeSuchAUnit(
      Connection c, ProposeReduction reduction, ReliefFile before, LocalDate today)
      throws SQLException {
    Optional<ReviewCompleted> review = before.last(ReviewCompleted.class);
    if (reduction.measure() == AdverseMeasure.REDUCTION && review.isPresent()) {
      Proposed found = proposed(before, review.get(), today);
      mayApplyAlone(c, found);
      mustBeMarginalIfSaid(c, found);
    }
    if (reduction.reason() == ReductionReason.MEMBER_DIED) {
      mustFollowFromDeath(c, before, today);
    }
  }

  /** Without the dead and what they had, it may change; for anything else they are heard. */
  private void mustFollowFromDeath(Connection c, ReliefFile file, LocalDate today)
      throws SQLException {
    Optional<ReviewCompleted> review = file.last(ReviewCompleted.class);
    if (review.isEmpty() || !(file.state() instanceof Enrolled enrolled)) {
      return;
    }
    Set<UUID> dead = dead(file);
    Composition last = enrolled.months().composition();
    Set<UUID> living = new HashSet<>(last.members());
    living.removeAll(dead);
    UUID household = file.opening().householdId();
    Proposed byDeath = new Proposed(household, last.unit(), living, last.meansId(), dead, today);
    Proposed proposed = proposed(file, review.get(), today);
    if (amounts.of(c, proposed).aMonth().compareTo(amounts.of(c, byDeath).aMonth()) < 0) {
      throw Problem.conflict(
          "MORE_THAN_DEATH", "it comes to less than the death alone makes it: hear the household");
    }
  }

  private static Set<UUID> dead(ReliefFile file) {
    Set<UUID> dead = new HashSet<>();
    file.history()
        .forEach(
            recorded -> {
              switch (recorded.event()) {
                case MemberDied e -> dead.add(e.personId());
                case MemberDeathRevoked e -> dead.remove(e.personId());
                default -> {}
              }
            });
    return dead;
  }

  private static Proposed proposed(ReliefFile file, InitialOpinionGiven opinion, LocalDate today) {
    return new Proposed(
        file.opening().householdId(),
        opinion.unit(),
        Set.copyOf(opinion.members()),
        opinion.meansId(),
        Set.of(),
        today);
  }

  private static Proposed proposed(ReliefFile file, ReviewCompleted found, LocalDate today) {
    return new Proposed(
        file.opening().householdId(),
        found.unit(),
        Set.copyOf(found.members()),
        found.meansId(),
        Set.of(),
        today);
  }

  private static Proposed decided(ReliefFile file, LocalDate today) {
    Composition last = file.enrolled().orElseThrow().months().composition();
    return new Proposed(
        file.opening().householdId(), last.unit(), last.members(), last.meansId(), Set.of(), today);
  }
}
