package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.dibaocase.InquiryEvent.AuthorisedScope;
import org.huimin.socialrelief.dibaocase.InquiryEvent.GrievanceFiled;
import org.huimin.socialrelief.dibaocase.InquiryEvent.HomeVisitRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.InvestigationRecorded;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansCheckAuthorised;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerdict;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.dibaocase.InquiryEvent.RelativeDeclared;
import org.huimin.socialrelief.dibaocase.InquiryEvent.SpotCheckDrawn;
import org.jspecify.annotations.Nullable;

/**
 * 了解的情况: what is known of a household for the next decision.
 *
 * @param means as checked since the last decision
 * @param lookers who have looked since the last decision or objection; nobody while none have
 * @param relatives who is declared a relative of the household, officers above all
 * @param visitOwed whether the county has to see the home before it decides
 * @param deaths of members, by the day they died
 */
record Inquiry(
    @Nullable Authorisation authorisation,
    @Nullable Means means,
    Set<String> lookers,
    Set<String> relatives,
    boolean visitOwed,
    Map<UUID, LocalDate> deaths) {

  static final Inquiry NOTHING = new Inquiry(null, null, Set.of(), Set.of(), false, Map.of());

  /**
   * 核对授权.
   *
   * @param used whether the means were checked on it
   */
  record Authorisation(
      LocalDate authorisedOn,
      LocalDate validThrough,
      Set<UUID> signedBy,
      Set<AuthorisedScope> scope,
      boolean used) {
    Authorisation {
      signedBy = Set.copyOf(signedBy);
      scope = Set.copyOf(scope);
    }

    Authorisation afterUse() {
      return new Authorisation(authorisedOn, validThrough, signedBy, scope, true);
    }

    boolean holdsOn(LocalDate day) {
      return !day.isAfter(validThrough) && scope.containsAll(Set.of(AuthorisedScope.values()));
    }
  }

  /**
   * 核对结果.
   *
   * @param hitOpen whether a hit was not looked at again yet
   */
  record Means(UUID meansId, boolean hitOpen) {}

  Inquiry {
    lookers = Set.copyOf(lookers);
    relatives = Set.copyOf(relatives);
    deaths = Map.copyOf(deaths);
  }

  /** Whether two have looked. */
  boolean investigated() {
    return !lookers.isEmpty();
  }

  boolean lookedAtBy(String officer) {
    return lookers.contains(officer);
  }

  Inquiry evolve(InquiryEvent event) {
    return switch (event) {
      case MeansCheckAuthorised e ->
          new Inquiry(
              new Authorisation(
                  e.authorisedOn(),
                  e.validThrough(),
                  Set.copyOf(e.signedBy()),
                  Set.copyOf(e.scope()),
                  false),
              means,
              lookers,
              relatives,
              visitOwed,
              deaths);
      case MeansVerified e ->
          new Inquiry(
              authorisation == null ? null : authorisation.afterUse(),
              new Means(e.meansId(), e.verdict() == MeansVerdict.REVIEW),
              lookers,
              relatives,
              visitOwed,
              deaths);
      case InvestigationRecorded e ->
          new Inquiry(
              authorisation,
              means == null ? null : new Means(means.meansId(), false),
              Set.copyOf(e.investigators()),
              relatives,
              visitOwed,
              deaths);
      case RelativeDeclared e -> {
        Set<String> more = new HashSet<>(relatives);
        more.add(e.relative());
        // A relative's look is none, also when it is known only afterwards.
        yield new Inquiry(
            authorisation,
            means,
            lookedAtBy(e.relative()) ? Set.of() : lookers,
            more,
            true,
            deaths);
      }
      case GrievanceFiled _ -> visitOwed(true);
      // Who is not drawn may owe a visit for another reason.
      case SpotCheckDrawn e -> e.drawn() ? visitOwed(true) : this;
      case HomeVisitRecorded _ -> visitOwed(false);
      case MemberDied e -> {
        Map<UUID, LocalDate> more = new HashMap<>(deaths);
        more.put(e.personId(), e.diedOn());
        yield withDeaths(more);
      }
      case MemberDeathRevoked e -> {
        Map<UUID, LocalDate> fewer = new HashMap<>(deaths);
        fewer.remove(e.personId());
        yield withDeaths(fewer);
      }
      case InquiryEvent.EnrolmentTransferred _ -> this;
    };
  }

  /** An objection is looked into anew, and the county sees the home. */
  Inquiry afterObjection() {
    return new Inquiry(authorisation, means, Set.of(), relatives, true, deaths);
  }

  /** What was looked into for one decision does not do for the next. */
  Inquiry afterDecision() {
    return new Inquiry(authorisation, null, Set.of(), relatives, visitOwed, deaths);
  }

  /** Before what was stopped is paid again, two look again. */
  Inquiry afterStop() {
    return new Inquiry(authorisation, means, Set.of(), relatives, visitOwed, deaths);
  }

  private Inquiry visitOwed(boolean owed) {
    return new Inquiry(authorisation, means, lookers, relatives, owed, deaths);
  }

  private Inquiry withDeaths(Map<UUID, LocalDate> known) {
    return new Inquiry(authorisation, means, lookers, relatives, visitOwed, known);
  }
}
