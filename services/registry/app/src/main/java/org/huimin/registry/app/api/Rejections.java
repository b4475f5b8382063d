package org.huimin.registry.app.api;

import jakarta.ws.rs.core.Response;
import org.huimin.kernel.Rejection;
import org.huimin.registry.app.handling.ChangeRejected;
import org.huimin.registry.app.handling.CommandRejected;
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
