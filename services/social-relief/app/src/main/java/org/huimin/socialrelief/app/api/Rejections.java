package org.huimin.socialrelief.app.api;

import jakarta.ws.rs.core.Response;
import org.huimin.kernel.Rejection;
import org.huimin.socialrelief.app.handling.CommandRejected;
import org.huimin.socialrelief.dibaocase.DibaoRejection;
import org.huimin.socialrelief.register.HouseholdRejection;
import org.huimin.web.Problem;
import org.huimin.web.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * 不予执行: how the system's no is answered: 403 the wrong officer, 404 no such thing, 422 what was
 * sent is not so, and 409 for all that the case does not allow as it stands.
 */
public final class Rejections {

  @ServerExceptionMapper
  public Response rejected(CommandRejected e) {
    return new ProblemMappers()
        .problem(
            new Problem(
                status(e), e.rejection().code(), e.rejection().message(), field(e.rejection())));
  }

  /** The field that is wrong by itself, whatever else was sent. */
  private static @Nullable String field(Rejection why) {
    return switch (why) {
      case DibaoRejection.STATEMENT_TOO_SHORT -> "statementUntil";
      case DibaoRejection.CHANGE_STILL_REPORTABLE -> "changedOn";
      default -> null;
    };
  }

  private static int status(CommandRejected e) {
    return switch (e.rejection()) {
      case DibaoRejection why -> status(why);
      case HouseholdRejection why -> status(why);
      default -> throw new IllegalStateException("unknown: " + e.rejection().code());
    };
  }

  private static int status(DibaoRejection why) {
    return switch (why) {
      case NOT_YOUR_OFFICE,
          OUTSIDE_DIVISION,
          PREPARER_MAY_NOT_APPROVE,
          OPINION_GIVER_MAY_NOT_DECIDE,
          ACCEPTOR_MAY_NOT_DECIDE,
          RELATED_OFFICER,
          FINDER_MAY_NOT_DECIDE,
          PROPOSER_MAY_NOT_DECIDE,
          DECIDER_MAY_NOT_REVOKE ->
          403;
      case NO_SUCH_CASE, NO_SUCH_DECISION -> 404;
      case APPLIED_IN_FUTURE,
          APPLIED_BEFORE_PROCEDURE,
          NOTHING_MISSING,
          ONE_INVESTIGATOR,
          AUTHORISATION_OVER,
          CORRECTS_ANOTHER_DECISION,
          CORRECTS_ANOTHER_HOUSEHOLD,
          NO_MEMBERS,
          SINGLE_IS_ONE,
          NOT_CITED,
          REVIEW_DUE_IN_PAST,
          MEASURE_NOT_FOR_REASON,
          PERSON_MISSING,
          NO_SUCH_MEMBER,
          EXIT_MONTHS_MISSING,
          GAIN_MISSING,
          STATEMENT_TOO_SHORT,
          HAPPENED_IN_FUTURE,
          CHANGE_STILL_REPORTABLE ->
          422;
      default -> 409;
    };
  }

  private static int status(HouseholdRejection why) {
    return switch (why) {
      case NO_SUCH_HOUSEHOLD -> 404;
      case DAY_IN_FUTURE, LEFT_BEFORE_JOINING, MONTH_HAS_BEGUN -> 422;
      case DEFINED_ALREADY, MEMBER_ALREADY, NO_MEMBER, HEAD_CANNOT_LEAVE, SAME_AREA -> 409;
    };
  }
}
