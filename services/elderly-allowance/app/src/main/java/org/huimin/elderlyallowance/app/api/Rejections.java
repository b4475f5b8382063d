package org.huimin.elderlyallowance.app.api;

import jakarta.ws.rs.core.Response;
import org.huimin.elderlyallowance.app.handling.CaseWork.CommandRejected;
import org.huimin.web.Problem;
import org.huimin.web.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 不予执行: how the system's no is answered: 403 the wrong officer, 409 too late, 422 not so. */
public final class Rejections {

  @ServerExceptionMapper
  public Response enrolment(CommandRejected e) {
    return switch (e.rejection()) {
      case ACCEPTOR_MAY_NOT_CONFIRM, PROPOSER_MAY_NOT_DECIDE, DECIDER_MAY_NOT_REVOKE ->
          answer(403, e.rejection(), null);
      case NO_SUCH_APPLICATION -> answer(404, e.rejection(), null);
      case ALREADY_CONFIRMED,
          ALREADY_REFUSED,
          ALREADY_WITHDRAWN,
          ENDED,
          NOT_IN_PAYMENT,
          OTHER_APPLICATION_OPEN,
          CLOSURE_PROPOSED_ALREADY,
          NO_CLOSURE_PROPOSED,
          STATEMENT_WINDOW_OPEN,
          NOTHING_TO_REVOKE ->
          answer(409, e.rejection(), null);
      case APPLIED_IN_FUTURE, APPLIED_BEFORE_PROGRAMME, APPLIED_AFTER_DEATH, TOO_EARLY ->
          answer(422, e.rejection(), "appliedOn");
      case NOT_REGISTERED_HERE -> answer(422, e.rejection(), "personId");
      case FORMER_PLACE_NOT_STOPPED, PAID_ELSEWHERE_IN_FUTURE ->
          answer(422, e.rejection(), "paidElsewhereThrough");
      case REASON_IS_A_FACT -> answer(422, e.rejection(), "reason");
    };
  }

  private static Response answer(
      int status,
      org.huimin.kernel.Rejection why,
      @org.jspecify.annotations.Nullable String field) {
    return new ProblemMappers().problem(new Problem(status, why.code(), why.message(), field));
  }
}
