package org.huimin.elderlyallowance.app.api;

import jakarta.ws.rs.core.Response;
import org.huimin.elderlyallowance.app.handling.Applications.CommandRejected;
import org.huimin.monthlyrun.RosterCommandRejected;
import org.huimin.web.Problem;
import org.huimin.web.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 不予执行: how the system's no is answered: 403 the wrong officer, 409 too late, 422 not so. */
public final class Rejections {

  @ServerExceptionMapper
  public Response enrolment(CommandRejected e) {
    return switch (e.rejection()) {
      case ACCEPTOR_MAY_NOT_CONFIRM -> answer(403, e.rejection(), null);
      case NO_SUCH_APPLICATION -> answer(404, e.rejection(), null);
      case ALREADY_CONFIRMED, ALREADY_REFUSED, ENDED, OTHER_APPLICATION_OPEN ->
          answer(409, e.rejection(), null);
      case APPLIED_IN_FUTURE, APPLIED_BEFORE_PROGRAMME, APPLIED_AFTER_DEATH, TOO_EARLY ->
          answer(422, e.rejection(), "appliedOn");
    };
  }

  @ServerExceptionMapper
  public Response roster(RosterCommandRejected e) {
    return switch (e.rejection()) {
      case PREPARER_MAY_NOT_APPROVE, PREPARER_MAY_NOT_REFUSE, ONLY_PREPARER_CHANGES_LINES ->
          answer(403, e.rejection(), null);
      case ROSTER_UNKNOWN, LINE_UNKNOWN, NO_DRAFT -> answer(404, e.rejection(), null);
      case ROSTER_OPEN,
          NOT_DRAFTED,
          LINES_ALTERED,
          NOT_AS_DRAFTED,
          ALREADY_APPROVED,
          ALREADY_REFUSED,
          ROSTER_STOPPED,
          LINE_IS_OUT,
          LINE_IS_IN,
          LINE_NOT_HELD ->
          answer(409, e.rejection(), null);
      case HASH_DIFFERS -> answer(409, e.rejection(), "rosterHash");
      case MONTH_NOT_BEGUN -> answer(422, e.rejection(), "month");
    };
  }

  private static Response answer(
      int status,
      org.huimin.kernel.Rejection why,
      @org.jspecify.annotations.Nullable String field) {
    return new ProblemMappers().problem(new Problem(status, why.code(), why.message(), field));
  }
}
