package org.huimin.registry.app.api;

import jakarta.ws.rs.core.Response;
import org.huimin.kernel.Rejection;
import org.huimin.registry.app.handling.ChangeRejected;
import org.huimin.registry.app.handling.CommandRejected;
import org.huimin.registry.app.handling.RelationRejected;
import org.huimin.registry.app.handling.RelativeRejected;
import org.huimin.registry.person.PersonCommand;
import org.huimin.registry.person.PersonCommand.CorrectBirthDate;
import org.huimin.registry.person.PersonCommand.CorrectPerson;
import org.huimin.registry.person.PersonCommand.DeclareMissing;
import org.huimin.registry.person.PersonCommand.MoveRegistration;
import org.huimin.registry.person.PersonCommand.RecordDeath;
import org.huimin.registry.person.PersonCommand.RecordPayeeAccount;
import org.huimin.registry.person.PersonCommand.RecordProofOfLife;
import org.huimin.registry.person.PersonCommand.RegisterPerson;
import org.huimin.registry.person.PersonCommand.RevokeDeath;
import org.huimin.registry.person.PersonCommand.RevokeMissing;
import org.huimin.registry.person.PersonCommand.RevokeMove;
import org.huimin.registry.person.PersonCommand.RevokeProofOfLife;
import org.huimin.web.Problem;
import org.huimin.web.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** 不予执行: how the system's no is answered: 403 the wrong officer, 409 too late, 422 not so. */
public final class Rejections {

  @ServerExceptionMapper
  public Response person(CommandRejected e) {
    return switch (e.rejection()) {
      case MERGED -> answer(409, e.rejection(), null);
      case NUMBER_OF_ANOTHER -> answer(409, e.rejection(), "idNumber");
      case NOT_REGISTERED, NO_DEATH_RECORDED, NOT_MISSING -> answer(422, e.rejection(), null);
      case DIED_BEFORE_BIRTH, DIED_IN_FUTURE, DEATH_ALREADY_RECORDED ->
          answer(422, e.rejection(), "diedOn");
      case BORN_IN_FUTURE, BORN_AFTER_DEATH ->
          answer(
              422, e.rejection(), e.command() instanceof CorrectBirthDate ? "bornOn" : "idNumber");
      case IN_FUTURE,
          BEFORE_BIRTH,
          AFTER_DEATH,
          ALREADY_MISSING,
          NO_SUCH_PROOF,
          NO_SUCH_MOVE,
          BEFORE_LAST_MOVE,
          ALREADY_THERE ->
          answer(422, e.rejection(), day(e.command()));
    };
  }

  @ServerExceptionMapper
  public Response change(ChangeRejected e) {
    return switch (e.rejection()) {
      case WRONG_OFFICE, PROPOSER_MAY_NOT_CONFIRM, PROPOSER_MAY_NOT_REFUSE, NOT_THE_PROPOSER ->
          answer(403, e.rejection(), null);
      case NO_SUCH_CHANGE -> answer(404, e.rejection(), null);
      case MERGED, ALREADY_PROPOSED, ALREADY_CONFIRMED, ALREADY_REFUSED ->
          answer(409, e.rejection(), null);
      case OTHER_MERGED, OTHER_IS_SURVIVOR -> answer(409, e.rejection(), "otherPersonId");
      case SAME_PERSON, NOT_MERGED -> answer(422, e.rejection(), "otherPersonId");
      case ALREADY_REPLACED -> answer(409, e.rejection(), "replaces");
      case UNKNOWN_PAYEE -> answer(422, e.rejection(), "replaces");
      case SAME_ACCOUNT -> answer(422, e.rejection(), "account");
      case SELF_AUTHORISED -> answer(422, e.rejection(), "authorisedPayeeId");
      case PAYEE_MERGED -> answer(409, e.rejection(), "authorisedPayeeId");
      case NOT_THEIR_ACCOUNT -> answer(422, e.rejection(), "payeeId");
      case UNTIL_BEFORE_FROM, AUTHORISATION_EXPIRED -> answer(422, e.rejection(), "validUntil");
      case AUTHORISATION_OVERLAPS -> answer(409, e.rejection(), "validFrom");
      case NO_SUCH_AUTHORISATION -> answer(422, e.rejection(), "authorisationId");
      case AUTHORISATION_REVOKED -> answer(409, e.rejection(), "authorisationId");
      case OUTSIDE_AUTHORISATION -> answer(422, e.rejection(), "revokedOn");
    };
  }

  @ServerExceptionMapper
  public Response relation(RelationRejected e) {
    return switch (e.rejection()) {
      case MERGED, ALREADY_ENDED, ALREADY_REVOKED -> answer(409, e.rejection(), null);
      case NO_SUCH_RELATION -> answer(404, e.rejection(), null);
      case RELATED_MERGED -> answer(409, e.rejection(), "relatedPersonId");
      case SELF_RELATION -> answer(422, e.rejection(), "relatedPersonId");
      case ALREADY_DECLARED, SECOND_SPOUSE -> answer(409, e.rejection(), "relation");
      case NOT_OLDER -> answer(422, e.rejection(), "relation");
      case SINCE_IN_FUTURE, BEFORE_BIRTH, AFTER_DEATH -> answer(422, e.rejection(), "since");
      case ENDED_IN_FUTURE, ENDED_BEFORE_SINCE -> answer(422, e.rejection(), "endedOn");
      case REASON_DOES_NOT_FIT -> answer(422, e.rejection(), "reason");
    };
  }

  @ServerExceptionMapper
  public Response relative(RelativeRejected e) {
    return switch (e.rejection()) {
      case MERGED, ALREADY_DECLARED, ALREADY_WITHDRAWN -> answer(409, e.rejection(), null);
      case NO_SUCH_DECLARATION -> answer(404, e.rejection(), null);
      case DECLARER_MAY_NOT_WITHDRAW -> answer(403, e.rejection(), null);
      case MEMBER_MERGED -> answer(409, e.rejection(), "committeeMemberId");
      case SELF_DECLARED -> answer(422, e.rejection(), "committeeMemberId");
      case DECLARED_IN_FUTURE, DECLARED_BEFORE_BIRTH -> answer(422, e.rejection(), "declaredOn");
    };
  }

  /** The field of the day that a command is about. */
  private static @Nullable String day(PersonCommand command) {
    return switch (command) {
      case RegisterPerson _ -> "movedInOn";
      case DeclareMissing _ -> "declaredOn";
      case RecordProofOfLife _, RevokeProofOfLife _ -> "passedOn";
      case MoveRegistration _, RevokeMove _ -> "movedOn";
      case CorrectBirthDate _ -> "bornOn";
      case RecordDeath _ -> "diedOn";
      case CorrectPerson _, RecordPayeeAccount _, RevokeDeath _, RevokeMissing _ -> null;
    };
  }

  private static Response answer(int status, Rejection why, @Nullable String field) {
    return new ProblemMappers().problem(new Problem(status, why.code(), why.message(), field));
  }
}
