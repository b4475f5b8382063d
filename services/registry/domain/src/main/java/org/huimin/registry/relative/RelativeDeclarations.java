package org.huimin.registry.relative;

import static org.huimin.registry.relative.RelativeRejection.ALREADY_DECLARED;
import static org.huimin.registry.relative.RelativeRejection.ALREADY_WITHDRAWN;
import static org.huimin.registry.relative.RelativeRejection.DECLARED_BEFORE_BIRTH;
import static org.huimin.registry.relative.RelativeRejection.DECLARED_IN_FUTURE;
import static org.huimin.registry.relative.RelativeRejection.DECLARER_MAY_NOT_WITHDRAW;
import static org.huimin.registry.relative.RelativeRejection.MEMBER_MERGED;
import static org.huimin.registry.relative.RelativeRejection.MERGED;
import static org.huimin.registry.relative.RelativeRejection.NO_SUCH_DECLARATION;
import static org.huimin.registry.relative.RelativeRejection.SELF_DECLARED;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huimin.kernel.Decider;
import org.huimin.kernel.Outcome;
import org.huimin.registry.change.Changes.Recorded;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.RelativeDeclarationWithdrawn;
import org.huimin.registry.person.PersonEvent.RelativeDeclared;
import org.huimin.registry.relative.RelativeCommand.CommitteeMember;
import org.huimin.registry.relative.RelativeCommand.DeclareRelative;
import org.huimin.registry.relative.RelativeCommand.Declarer;
import org.huimin.registry.relative.RelativeCommand.Officer;
import org.huimin.registry.relative.RelativeCommand.WithdrawDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * 近亲属备案 (民发〔2021〕57号 第11条): an officer declares near relatives of their own or of a member of a
 * village committee. It is withdrawn by another officer, so that nobody clears the way to a case of
 * their own family.
 */
public final class RelativeDeclarations {

  private RelativeDeclarations() {}

  /** What was declared of the person. */
  public record Declared(Map<UUID, Known> byId) {
    public Declared {
      byId = Map.copyOf(byId);
    }
  }

  record Known(RelativeDeclared declared, String recordedBy, boolean isWithdrawn) {}

  public static final Decider<RelativeCommand, Declared, Recorded, RelativeRejection> DECIDER =
      new Decider<>() {
        @Override
        public Declared initial() {
          return new Declared(Map.of());
        }

        @Override
        public Outcome<Recorded, RelativeRejection> decide(
            RelativeCommand command, Declared state) {
          return switch (command) {
            case DeclareRelative declare -> declare(declare, state);
            case WithdrawDeclaration withdraw ->
                withdraw(withdraw, state.byId().get(withdraw.declarationId()));
          };
        }

        @Override
        public Declared evolve(Declared state, Recorded recorded) {
          return with(state, recorded);
        }
      };

  private static Outcome<Recorded, RelativeRejection> declare(
      DeclareRelative command, Declared state) {
    RelativeDeclared event = event(command);
    Optional<RelativeRejection> why = hinders(command, command.declarer());
    if (why.isPresent()) {
      return Outcome.rejected(why.get());
    }
    boolean isKnown =
        state.byId().values().stream()
            .filter(known -> !known.isWithdrawn())
            .map(Known::declared)
            .anyMatch(
                known ->
                    Objects.equals(known.officer(), event.officer())
                        && Objects.equals(known.committeeMemberId(), event.committeeMemberId()));
    return isKnown ? Outcome.rejected(ALREADY_DECLARED) : recorded(event, command.by());
  }

  private static RelativeDeclared event(DeclareRelative command) {
    return switch (command.declarer()) {
      case Officer officer -> event(command, officer.subject(), null);
      case CommitteeMember member -> event(command, null, member.personId());
    };
  }

  private static RelativeDeclared event(
      DeclareRelative command, @Nullable String officer, @Nullable UUID committeeMemberId) {
    return new RelativeDeclared(
        command.personId(),
        command.declarationId(),
        officer,
        committeeMemberId,
        command.kinship(),
        command.declaredOn());
  }

  private static Optional<RelativeRejection> hinders(DeclareRelative command, Declarer declarer) {
    if (command.isMerged()) {
      return Optional.of(MERGED);
    }
    if (declarer instanceof CommitteeMember member) {
      if (member.isMerged()) {
        return Optional.of(MEMBER_MERGED);
      }
      if (member.personId().equals(command.personId())) {
        return Optional.of(SELF_DECLARED);
      }
    }
    if (command.declaredOn().isAfter(command.today())) {
      return Optional.of(DECLARED_IN_FUTURE);
    }
    return command.declaredOn().isBefore(command.bornOn())
        ? Optional.of(DECLARED_BEFORE_BIRTH)
        : Optional.empty();
  }

  private static Outcome<Recorded, RelativeRejection> withdraw(
      WithdrawDeclaration command, @Nullable Known known) {
    if (known == null) {
      return Outcome.rejected(NO_SUCH_DECLARATION);
    }
    if (known.isWithdrawn()) {
      return Outcome.rejected(ALREADY_WITHDRAWN);
    }
    RelativeDeclared declared = known.declared();
    boolean isOwn =
        known.recordedBy().equals(command.by()) || command.by().equals(declared.officer());
    return isOwn
        ? Outcome.rejected(DECLARER_MAY_NOT_WITHDRAW)
        : recorded(
            new RelativeDeclarationWithdrawn(
                declared.personId(),
                declared.declarationId(),
                declared.officer(),
                declared.committeeMemberId(),
                command.reason()),
            command.by());
  }

  private static Declared with(Declared state, Recorded recorded) {
    Map<UUID, Known> byId = new HashMap<>(state.byId());
    if (recorded.event() instanceof RelativeDeclared e) {
      byId.put(e.declarationId(), new Known(e, recorded.officer(), false));
    } else if (recorded.event() instanceof RelativeDeclarationWithdrawn e) {
      byId.computeIfPresent(
          e.declarationId(), (_, known) -> new Known(known.declared(), known.recordedBy(), true));
    }
    return new Declared(byId);
  }

  private static Outcome<Recorded, RelativeRejection> recorded(PersonEvent event, String officer) {
    return Outcome.accepted(new Recorded(event, officer));
  }
}
