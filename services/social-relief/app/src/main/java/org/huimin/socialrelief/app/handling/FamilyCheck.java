package org.huimin.socialrelief.app.handling;

import static org.huimin.socialrelief.dibaocase.DibaoRejection.MEMBER_NOT_AUTHORISED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.socialrelief.app.store.HouseholdTable;
import org.huimin.socialrelief.app.store.HouseholdTable.Resident;
import org.huimin.socialrelief.app.store.HouseholdTable.Verification;
import org.huimin.socialrelief.app.store.MeansTape;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.InitialOpinionGiven;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewCompleted;
import org.huimin.socialrelief.dibaocase.CaseStanding;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.OnMembers;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansCheckAuthorised;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerdict;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerified;
import org.huimin.socialrelief.means.Means.AssetConclusion;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.socialrelief.register.MeansFile;
import org.huimin.web.Problem;

/**
 * 家庭核对: whether a step of a case is about its own household as it is registered, and about what was
 * verified of it. A case does not know its household; that is asked here, while both are held.
 */
final class FamilyCheck {

  private final JdbcEventStore store;
  private final MeansTape means;
  private final HouseholdTable households;

  FamilyCheck(JdbcEventStore store, MeansTape means, HouseholdTable households) {
    this.store = store;
    this.means = means;
    this.households = households;
  }

  void check(Connection c, DibaoCommand command, ReliefFile file, LocalDate today)
      throws SQLException {
    if (command instanceof AuthoriseMeansCheck asked) {
      ofThem(asked, family(c, file));
    }
    if (command instanceof RecordMeans named) {
      ownAndNew(c, named, file);
      signedHere(c, named, file, today);
    }
    if (decidesOn(command, file).isPresent()) {
      stillWhole(decidesOn(command, file).get(), family(c, file));
    }
    if (command instanceof OnMembers counts) {
      whole(counts, family(c, file));
      verified(c, counts, file);
    }
  }

  private List<Resident> family(Connection c, ReliefFile file) throws SQLException {
    return households.residents(c, file.opening().householdId());
  }

  /** What was found of the household, where the command decides on that or shows it. */
  private static Optional<Found> decidesOn(DibaoCommand command, ReliefFile file) {
    return switch (command) {
      case ConfirmEnrolment _, PostNotice _ ->
          file.last(InitialOpinionGiven.class)
              .map(e -> new Found(e.unit(), Set.copyOf(e.members())));
      case IncreaseBenefit _ ->
          file.last(ReviewCompleted.class).map(e -> new Found(e.unit(), Set.copyOf(e.members())));
      case DibaoCommand _ -> Optional.empty();
    };
  }

  private record Found(DibaoUnit unit, Set<UUID> members) {}

  /** Whoever joined or left since was not looked at, or is counted and gone. */
  private static void stillWhole(Found found, List<Resident> family) {
    Set<UUID> ids = family.stream().map(Resident::personId).collect(Collectors.toSet());
    boolean joined =
        found.unit() != DibaoUnit.SINGLE_PERSON
            && family.stream()
                .anyMatch(one -> one.diedOn() == null && !found.members().contains(one.personId()));
    if (joined || !ids.containsAll(found.members())) {
      throw Problem.conflict(
          "HOUSEHOLD_CHANGED", "somebody has joined or left since: look at the household again");
    }
  }

  private static void ofThem(AuthoriseMeansCheck asked, List<Resident> family) {
    if (!family.stream()
        .map(Resident::personId)
        .collect(Collectors.toSet())
        .containsAll(asked.signedBy())) {
      throw new Problem(
          422, "NO_MEMBER", "one of them does not belong to the household", "signedBy");
    }
  }

  /** What was found of whom in another case says nothing in one they have not signed in. */
  private void signedHere(Connection c, RecordMeans named, ReliefFile file, LocalDate today) {
    Set<UUID> signed = CaseStanding.authorisers(file.state(), today);
    boolean all =
        read(c, named.meansId())
            .filter(
                found -> found.members().stream().allMatch(one -> signed.contains(one.personId())))
            .isPresent();
    // Where nobody has signed at all, the case says so itself.
    if (!all && !signed.isEmpty()) {
      throw Problem.conflict(MEMBER_NOT_AUTHORISED.code(), MEMBER_NOT_AUTHORISED.message());
    }
  }

  /** 核对 follows the authorisation 授权; what was verified before it says nothing of today. */
  private void ownAndNew(Connection c, RecordMeans named, ReliefFile file) throws SQLException {
    Optional<Verification> verification =
        households
            .verification(c, named.meansId())
            .filter(one -> one.householdId().equals(file.opening().householdId()));
    if (verification.isEmpty()) {
      throw new Problem(
          422, "NO_SUCH_MEANS", "nothing of the household was verified under this id", "meansId");
    }
    if (file.last(MeansCheckAuthorised.class)
        .filter(asked -> verification.get().assessedOn().isBefore(asked.authorisedOn()))
        .isPresent()) {
      throw Problem.conflict(
          "MEANS_TOO_OLD", "it was verified before the household authorised this check");
    }
    boolean hit =
        read(c, named.meansId())
            .filter(one -> one.means().assetConclusion() == AssetConclusion.TO_REVIEW)
            .isPresent();
    if (hit && named.verdict() == MeansVerdict.CLEAR) {
      throw Problem.conflict("HIT_NOT_TOLD", "a register hit something: the verdict is REVIEW");
    }
  }

  /** 整户: all who live are named, whether they count or not; admitting some is forbidden (DB83). */
  private static void whole(OnMembers counts, List<Resident> family) {
    Set<UUID> ids = family.stream().map(Resident::personId).collect(Collectors.toSet());
    if (!ids.containsAll(counts.members())) {
      throw new Problem(
          422, "NO_MEMBER", "one of them does not belong to the household", "members");
    }
    if (family.stream().anyMatch(Resident::merged)) {
      throw Problem.conflict(
          "PERSON_MERGED", "a record that was merged into another one is still a member");
    }
    boolean leftOut =
        family.stream()
            .anyMatch(one -> one.diedOn() == null && !counts.members().contains(one.personId()));
    if (counts.unit() != DibaoUnit.SINGLE_PERSON && leftOut) {
      throw new Problem(
          422,
          "MEMBER_LEFT_OUT",
          "a household is decided on whole: name everybody who lives in it",
          "members");
    }
  }

  private void verified(Connection c, OnMembers counts, ReliefFile file) {
    Optional<UUID> named = file.last(MeansVerified.class).map(MeansVerified::meansId);
    if (named
        .flatMap(id -> read(c, id))
        .map(m -> m.members().stream().map(MemberStanding::personId).toList())
        .filter(known -> !known.containsAll(counts.members()))
        .isPresent()) {
      throw Problem.conflict(
          "MEMBER_NOT_VERIFIED", "the means that were checked last do not name one of them");
    }
  }

  private Optional<MeansFile> read(Connection c, UUID meansId) {
    return MeansFile.of(MeansTape.read(store.readStream(c, means.tape(), meansId)));
  }
}
