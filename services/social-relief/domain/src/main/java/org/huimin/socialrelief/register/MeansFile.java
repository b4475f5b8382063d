package org.huimin.socialrelief.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.register.MeansEvent.AssetsChecked;
import org.huimin.socialrelief.register.MeansEvent.IncomeAssessed;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;

/** 经济状况卷宗: what the rule takes of one verification. */
public record MeansFile(UUID householdId, Means means, List<MemberStanding> members) {

  public MeansFile {
    members = List.copyOf(members);
  }

  /** Nothing while no income was assessed under the id. */
  public static Optional<MeansFile> of(List<MeansEvent> events) {
    MeansFile file = null;
    for (MeansEvent event : events) {
      switch (event) {
        case IncomeAssessed e ->
            file =
                new MeansFile(
                    e.householdId(),
                    new Means(
                        e.meansId(),
                        e.items().stream().map(MeansEvent.Item::item).toList(),
                        List.of()),
                    e.members());
        case AssetsChecked e -> {
          if (file != null) {
            file =
                new MeansFile(
                    file.householdId,
                    new Means(
                        e.meansId(),
                        file.means.items(),
                        e.findings().stream().map(MeansFile::finding).toList()),
                    file.members);
          }
        }
      }
    }
    return Optional.ofNullable(file);
  }

  /** The same without the income of some. */
  public MeansFile without(Set<UUID> persons) {
    return new MeansFile(
        householdId,
        new Means(
            means.id(),
            means.items().stream()
                .filter(item -> item.personId() == null || !persons.contains(item.personId()))
                .toList(),
            means.assets()),
        members);
  }

  /**
   * The person as a member.
   *
   * @param bornOn as the registry knows it
   */
  public Optional<Member> member(UUID personId, LocalDate bornOn) {
    return members.stream()
        .filter(standing -> standing.personId().equals(personId))
        .findFirst()
        .map(standing -> member(standing, bornOn));
  }

  /** Everybody who was looked at, of whom the registry knows a birth. */
  public List<Member> members(Map<UUID, LocalDate> births) {
    return members.stream()
        .filter(standing -> births.containsKey(standing.personId()))
        .map(standing -> member(standing, births.getOrDefault(standing.personId(), LocalDate.MIN)))
        .toList();
  }

  /** Whether each of them was looked at. */
  public boolean names(Set<UUID> persons) {
    return members.stream()
        .map(MemberStanding::personId)
        .collect(Collectors.toSet())
        .containsAll(persons);
  }

  private static Member member(MemberStanding s, LocalDate bornOn) {
    Member member =
        Member.of(s.personId(), s.role(), bornOn)
            .dependent(s.dependence())
            .severelyIll(s.severelyIll())
            .unemployed(s.unemployed());
    if (s.absence() != null && s.absentSince() != null) {
      member = member.absent(s.absence(), s.absentSince());
    }
    if (s.disability() != null && s.disabilityLevel() != null) {
      member = member.disabled(Disability.of(s.disability(), s.disabilityLevel()));
    }
    return s.band() == null ? member : member.banded(s.band());
  }

  private static AssetFinding finding(MeansEvent.Finding f) {
    return new AssetFinding(f.kind(), f.source(), f.checkedOn(), f.value(), f.verdict());
  }
}
