package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.monthlyrun.ProgrammeCases;
import org.huimin.programme.facts.ParkedFacts;
import org.huimin.programme.facts.ResidentRow;
import org.huimin.programme.facts.Residents;
import org.huimin.socialrelief.app.store.ReliefClaimant.Confirmed;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Household.Membership;
import org.huimin.socialrelief.policy.Dibao;
import org.huimin.socialrelief.policy.Known;
import org.huimin.socialrelief.register.HouseholdFile;
import org.huimin.socialrelief.standard.DibaoRules;
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
  private final ReliefFiles files;
  private final Residents residents;
  private final ParkedFacts parked;
  private final PublishedRules published;

  public ReliefCases(
      Area area,
      ReliefFiles files,
      Residents residents,
      ParkedFacts parked,
      PublishedRules published) {
    this.area = area;
    this.files = files;
    this.residents = residents;
    this.parked = parked;
    this.published = published;
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
      List<ReliefClaimant> page = known(c, county, subjects, cutOff, since);
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
  public Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException {
    Set<UUID> changed = new HashSet<>();
    CutOffVector now = ever(cutOff);
    for (ReliefClaimant claimant : judged(c, null, subjects, now, cutOff)) {
      if (claimant.hasNews()) {
        changed.add(claimant.subject());
      }
    }
    return changed;
  }

  /** A vector that everything lies within: what stands now. */
  private static CutOffVector ever(CutOffVector like) {
    Map<String, Map<Integer, Long>> heads = new HashMap<>();
    like.heads()
        .forEach(
            (topic, partitions) -> {
              Map<Integer, Long> all = new HashMap<>();
              partitions.keySet().forEach(partition -> all.put(partition, Long.MAX_VALUE));
              heads.put(topic, all);
            });
    return new CutOffVector(heads);
  }

  /** The subjects as the cut-off knew them; without any confirmed case they are no claimants. */
  List<ReliefClaimant> known(
      Connection c,
      DivisionCode county,
      Collection<UUID> subjects,
      CutOffVector cutOff,
      @Nullable CutOffVector since)
      throws SQLException {
    return judged(c, county, subjects, cutOff, since);
  }

  private List<ReliefClaimant> judged(
      Connection c,
      @Nullable DivisionCode county,
      Collection<UUID> subjects,
      CutOffVector cutOff,
      @Nullable CutOffVector since)
      throws SQLException {
    ReliefFiles.Known known = files.asKnown(c, subjects, cutOff, since);
    Set<UUID> members = new LinkedHashSet<>();
    known.means().values().forEach(m -> m.members().forEach(one -> members.add(one.personId())));
    Map<UUID, ResidentRow> persons = residents.asKnown(c, members, cutOff);
    Map<UUID, UUID> replaced = residents.replacedAccounts(c, members, cutOff);
    Set<UUID> parkedNow = parked.asKnown(c, members, cutOff);
    DibaoRules rules = published.now();
    List<ReliefClaimant> claimants = new ArrayList<>();
    for (UUID subject : subjects.stream().sorted().toList()) {
      List<Confirmed> confirmed = new ArrayList<>();
      // A roster may know more standards than the one before; whoever looks at one asks for facts.
      boolean news = since == null || county != null;
      boolean held = false;
      for (ReliefFile file : known.bySubject().getOrDefault(subject, List.of())) {
        HouseholdFile household = known.households().get(file.opening().householdId());
        if (file.enrolled().isPresent() && household instanceof HouseholdFile.Defined defined) {
          Confirmed one = confirmed(file, defined, known, persons, replaced);
          confirmed.add(one);
          Set<UUID> people = people(one.known());
          held |= people.stream().anyMatch(parkedNow::contains);
          news |=
              known.moved().contains(file.id())
                  || known.moved().contains(defined.householdId())
                  || anyAfter(people, persons, since);
        }
      }
      if (!confirmed.isEmpty()) {
        claimants.add(
            new ReliefClaimant(
                subject,
                county == null ? confirmed.getLast().enrolled().county() : county,
                area,
                held,
                news || held,
                confirmed,
                rules));
      }
    }
    return claimants;
  }

  private static Confirmed confirmed(
      ReliefFile file,
      HouseholdFile.Defined household,
      ReliefFiles.Known known,
      Map<UUID, ResidentRow> persons,
      Map<UUID, UUID> replaced) {
    Known decided =
        new KnownHousehold(file.enrolled().orElseThrow(), household, known.means(), persons)
            .known();
    return new Confirmed(
        file.enrolled().orElseThrow(),
        decided,
        new JudgedCase(file.id(), file.version(), latest(file.opening().payeeId(), replaced)));
  }

  /** The account that is paid now; one that was replaced twice has two to follow. */
  private static UUID latest(UUID payeeId, Map<UUID, UUID> replaced) {
    UUID now = payeeId;
    for (int i = 0; i < replaced.size(); i++) {
      now = replaced.getOrDefault(now, now);
    }
    return now;
  }

  private static Set<UUID> people(Known known) {
    Set<UUID> people = new HashSet<>();
    for (Membership one : known.household().memberships()) {
      people.add(one.member().personId());
    }
    return people;
  }

  private boolean anyAfter(
      Set<UUID> people, Map<UUID, ResidentRow> persons, @Nullable CutOffVector since) {
    return since != null
        && people.stream()
            .map(persons::get)
            .anyMatch(row -> row != null && residents.isAfter(row, since));
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
