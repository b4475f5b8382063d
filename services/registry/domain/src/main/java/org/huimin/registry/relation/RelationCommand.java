package org.huimin.registry.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huimin.registry.person.Relation;
import org.huimin.registry.person.RelationEndReason;
import org.jspecify.annotations.Nullable;

/** 亲属关系命令: what an officer may ask. What the other streams tell comes with the command. */
public sealed interface RelationCommand {

  /** One of the two, as their own stream tells it. */
  record Party(UUID personId, LocalDate bornOn, @Nullable LocalDate diedOn, boolean isMerged) {}

  /**
   * The related person is that to the person.
   *
   * @param known what stands or stood between either of the two and anybody
   */
  record DeclareRelation(
      UUID relationId,
      Party person,
      Party related,
      Relation relation,
      LocalDate since,
      List<Bond> known,
      LocalDate today)
      implements RelationCommand {
    public DeclareRelation {
      known = List.copyOf(known);
    }
  }

  record EndRelation(UUID relationId, LocalDate endedOn, RelationEndReason reason, LocalDate today)
      implements RelationCommand {}

  record RevokeRelation(UUID relationId) implements RelationCommand {}
}
