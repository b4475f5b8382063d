package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.socialrelief.app.store.ReliefFile;
import org.huimin.socialrelief.app.store.ReliefFiles;
import org.huimin.socialrelief.dibaocase.CaseStanding;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.web.Problem;

/**
 * 核对授权: nobody's income and assets are looked into who has not signed that they may be, in a case
 * of the household that runs (社会救助法 40, 41; 最低生活保障审核确认办法 9).
 */
final class MeansAuthority {

  private final ReliefFiles files;

  MeansAuthority(ReliefFiles files) {
    this.files = files;
  }

  /**
   * The case on whose authorisation all of them may be looked into today; of several the one that
   * was opened last. The household is held.
   */
  ReliefFile mustHold(Connection c, UUID householdId, List<MemberStanding> members, LocalDate today)
      throws SQLException {
    List<ReliefFile> newest =
        files.ofHouseholds(c, List.of(householdId)).stream()
            .filter(file -> !CaseStanding.authorisers(file.state(), today).isEmpty())
            .sorted(Comparator.comparing(ReliefFile::openedOn).reversed())
            .toList();
    if (newest.isEmpty()) {
      throw new CommandRejected(DibaoRejection.MEANS_NOT_AUTHORISED);
    }
    List<UUID> persons = members.stream().map(MemberStanding::personId).toList();
    return newest.stream()
        .filter(file -> CaseStanding.authorisers(file.state(), today).containsAll(persons))
        .findFirst()
        .orElseThrow(
            () -> missing(persons, CaseStanding.authorisers(newest.getFirst().state(), today)));
  }

  private static Problem missing(List<UUID> persons, Set<UUID> signed) {
    int first = 0;
    while (signed.contains(persons.get(first))) {
      first++;
    }
    return new Problem(
        409,
        DibaoRejection.MEMBER_NOT_AUTHORISED.code(),
        DibaoRejection.MEMBER_NOT_AUTHORISED.message(),
        "members[" + first + "].personId");
  }
}
