package org.huimin.socialrelief.app.handling;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.register.MeansEvent.Finding;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** 核对情况: what officers found of a household, as they told it. */
public record MeansFound(
    List<MemberStanding> members,
    List<IncomeItem> items,
    List<Supporter> supporters,
    List<Finding> findings) {

  /** All who were looked at live there, and what was found is theirs. */
  void mustBeOf(Collection<UUID> household) {
    for (int i = 0; i < members.size(); i++) {
      if (!household.contains(members.get(i).personId())) {
        throw noMember("the person does not belong to the household", "members[" + i + "]");
      }
    }
    Set<UUID> looked = members.stream().map(MemberStanding::personId).collect(Collectors.toSet());
    for (int i = 0; i < items.size(); i++) {
      mustBeOneOf(looked, items.get(i).personId(), "items[" + i + "]");
    }
    for (int i = 0; i < supporters.size(); i++) {
      mustBeOneOf(looked, supporters.get(i).personId(), "supporters[" + i + "]");
    }
  }

  private static void mustBeOneOf(Set<UUID> looked, @Nullable UUID whose, String field) {
    if (whose != null && !looked.contains(whose)) {
      throw noMember("nobody of this id is among the members who were looked at", field);
    }
  }

  private static Problem noMember(String detail, String field) {
    return new Problem(422, "NO_MEMBER", detail, field + ".personId");
  }
}
