package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.PayDay;
import org.huimin.monthlyrun.ProgrammeCases;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.policy.Dibao;
import org.jspecify.annotations.Nullable;

/**
 * 低保个案: what the month asks of dibao under one of its two standards. Cases, households and facts
 * are read up to the cut-off; the rule does the rest.
 */
public final class ReliefCases implements ProgrammeCases {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String CANDIDATES =
      """
      select distinct subject from relief_subject
       where county = ? and subject > ? order by subject limit ?
      """;

  private final Area area;
  private final KnownSubjects known;
  private final StoredFacts facts;

  public ReliefCases(
      Area area,
      ReliefFiles files,
      Residents residents,
      ParkedFacts parked,
      PublishedRules published) {
    this.area = area;
    this.known = new KnownSubjects(area);
    this.facts = new StoredFacts(files, residents, parked, published);
  }

  @Override
  public String programme() {
    return area.programme();
  }

  @Override
  public String service() {
    return "social-relief";
  }

  @Override
  public String ruleVersion() {
    return "dibao edition " + Dibao.EDITION;
  }

  /** 城市最低生活保障金、农村最低生活保障金. */
  @Override
  public String budgetLine() {
    return switch (area) {
      case URBAN -> "2081901";
      case RURAL -> "2081902";
    };
  }

  @Override
  public List<ReliefClaimant> page(
      Connection c,
      DivisionCode county,
      CutOffVector cutOff,
      @Nullable CutOffVector since,
      @Nullable UUID after,
      int limit)
      throws SQLException {
    UUID last = after == null ? BEFORE_ALL : after;
    while (true) {
      List<UUID> subjects = candidates(c, county, last, limit);
      List<ReliefClaimant> page = known.of(facts.in(c), county, subjects, cutOff, since);
      if (!page.isEmpty() || subjects.size() < limit) {
        return page;
      }
      last = subjects.getLast();
    }
  }

  @Override
  public long count(Connection c, DivisionCode county) throws SQLException {
    try (PreparedStatement ask =
        c.prepareStatement("select count(distinct subject) from relief_subject where county = ?")) {
      ask.setString(1, county.code());
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public PayDay payDay(Connection c, DivisionCode county, YearMonth month, CutOffVector cutOff) {
    return facts
        .in(c)
        .rules(cutOff)
        .optionsIn(county, month)
        .payDueDay()
        .map(PayDay::new)
        .orElse(PayDay.TENTH);
  }

  @Override
  public Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException {
    return known.changedSince(facts.in(c), subjects, cutOff);
  }

  private static List<UUID> candidates(Connection c, DivisionCode county, UUID after, int limit)
      throws SQLException {
    try (PreparedStatement ask = c.prepareStatement(CANDIDATES)) {
      ask.setString(1, county.code());
      ask.setObject(2, after);
      ask.setInt(3, limit);
      try (ResultSet row = ask.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
