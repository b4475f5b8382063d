package org.huimin.programme.notices;

import jakarta.ws.rs.core.Response;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.NoticeRejection;
import org.huimin.programme.notices.Notices.NoticeNotCarriedOut;
import org.huimin.web.Problem;
import org.huimin.web.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * 标准文件不予执行: 403 the wrong officer, 404 no such thing, 409 too late, 422 rows that may not stand.
 */
public final class NoticeRejections {

  @ServerExceptionMapper
  public Response notice(NoticeNotCarriedOut e) {
    return switch (e.rejection()) {
      case NoticeRejection why -> of(why);
      case Rejection ofTheRows -> answer(422, ofTheRows, "rows");
    };
  }

  private static Response of(NoticeRejection why) {
    return switch (why) {
      case PROPOSER_MAY_NOT_PUBLISH -> answer(403, why, null);
      case NO_SUCH_NOTICE -> answer(404, why, null);
      case ALREADY_PUBLISHED, ALREADY_REFUSED -> answer(409, why, null);
      case NOTICE_EMPTY, OUTSIDE_OF_REGION -> answer(422, why, "rows");
    };
  }

  private static Response answer(int status, Rejection why, @Nullable String field) {
    return new ProblemMappers().problem(new Problem(status, why.code(), why.message(), field));
  }
}
