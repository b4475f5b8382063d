package org.huimin.socialrelief.app.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;

/**
 * 判定依据: all that months are judged by, as a cut-off knew it. It is kept apart from what is judged
 * from it, so that the judging can be lived through without a database.
 */
interface ReliefFacts {

  /** The persons, record by record; who was not registered by then is missing. */
  Map<UUID, ResidentRow> persons(Collection<UUID> persons, CutOffVector cutOff) throws SQLException;

  /** The records that stand for one of the persons, or ever did. */
  Set<UUID> everSurvivorsOf(Collection<UUID> persons) throws SQLException;

  /** Whether the last that was told of the person came after the cut-off. */
  boolean isAfter(ResidentRow row, @Nullable CutOffVector since);

  /** The cases that pay the records, with their households and what was verified of these. */
  ReliefFiles.Known files(
      Collection<UUID> records, CutOffVector cutOff, @Nullable CutOffVector since)
      throws SQLException;

  /** Whose the accounts are, by account. */
  Map<UUID, UUID> ownersOf(Collection<UUID> payees) throws SQLException;

  /** Which account is paid instead of which. */
  Map<UUID, UUID> replacedAccounts(Collection<UUID> persons, CutOffVector cutOff)
      throws SQLException;

  /** Whose facts are parked. */
  Set<UUID> parked(Collection<UUID> persons, CutOffVector cutOff) throws SQLException;

  /** Those whose months rosters of several counties, or of several records, may have in hand. */
  Set<UUID> neverSettled(Collection<UUID> persons, Collection<UUID> subjects) throws SQLException;

  /** What was published. */
  DibaoRules rules(CutOffVector cutOff);

  /** Whether nothing was published between the two. */
  boolean sameRules(CutOffVector one, CutOffVector other);
}
