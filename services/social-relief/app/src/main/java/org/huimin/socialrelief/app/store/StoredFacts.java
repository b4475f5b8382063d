package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.standard.DibaoRules;
import org.jspecify.annotations.Nullable;

/** 库存依据: what months are judged by, as it is kept in the database. */
record StoredFacts(
    ReliefFiles cases, Residents residents, ParkedFacts parkedFacts, PublishedRules published) {

  /** As one transaction reads it. */
  ReliefFacts in(Connection c) {
    return new Read(c, this);
  }

  private record Read(Connection c, StoredFacts from) implements ReliefFacts {

    @Override
    public Map<UUID, ResidentRow> persons(Collection<UUID> persons, CutOffVector cutOff)
        throws SQLException {
      return from.residents.asKnown(c, persons, cutOff);
    }

    @Override
    public Set<UUID> everSurvivorsOf(Collection<UUID> persons) throws SQLException {
      return from.residents.everSurvivorsOf(c, persons);
    }

    @Override
    public boolean isAfter(ResidentRow row, @Nullable CutOffVector since) {
      return from.residents.isAfter(row, since);
    }

    @Override
    public ReliefFiles.Known files(
        Collection<UUID> records, CutOffVector cutOff, @Nullable CutOffVector since)
        throws SQLException {
      return from.cases.asKnown(c, records, cutOff, since);
    }

    @Override
    public Map<UUID, UUID> ownersOf(Collection<UUID> payees) throws SQLException {
      return from.residents.ownersOf(c, payees);
    }

    @Override
    public Map<UUID, UUID> replacedAccounts(Collection<UUID> persons, CutOffVector cutOff)
        throws SQLException {
      return from.residents.replacedAccounts(c, persons, cutOff);
    }

    @Override
    public Set<UUID> parked(Collection<UUID> persons, CutOffVector cutOff) throws SQLException {
      return from.parkedFacts.asKnown(c, persons, cutOff);
    }

    @Override
    public Set<UUID> neverSettled(Collection<UUID> persons, Collection<UUID> subjects)
        throws SQLException {
      Set<UUID> found = new HashSet<>(from.residents.neverSettled(c, persons));
      found.addAll(from.cases.ofSeveralCounties(c, subjects));
      return found;
    }

    @Override
    public DibaoRules rules(CutOffVector cutOff) {
      return from.published.asKnown(c, cutOff);
    }

    @Override
    public boolean sameRules(CutOffVector one, CutOffVector other) {
      return from.published.isSame(c, one, other);
    }
  }
}
