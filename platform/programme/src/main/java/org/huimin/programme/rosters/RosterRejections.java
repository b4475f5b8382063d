package org.huimin.programme.rosters;

import jakarta.ws.rs.core.Response;
import org.huimin.monthlyrun.RosterCommandRejected;
import org.huimin.web.Problem;
import org.huimin.web.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** 花名册不予执行: 403 the wrong officer, 404 no such thing, 409 too late, 422 not so. */
public final class RosterRejections {

  @ServerExceptionMapper
  public Response roster(RosterCommandRejected e) {
    return switch (e.rejection()) {
      case PREPARER_MAY_NOT_APPROVE, PREPARER_MAY_NOT_REFUSE, ONLY_PREPARER_CHANGES_LINES ->
          answer(403, e, null);
      case ROSTER_UNKNOWN, LINE_UNKNOWN, NO_DRAFT -> answer(404, e, null);
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
          answer(409, e, null);
      case HASH_DIFFERS -> answer(409, e, "rosterHash");
      case MONTH_NOT_BEGUN -> answer(422, e, "month");
    };
  }

  private static Response answer(int status, RosterCommandRejected e, @Nullable String field) {
    return new ProblemMappers()
        .problem(new Problem(status, e.rejection().code(), e.rejection().message(), field));
  }
}
