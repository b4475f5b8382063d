package org.huimin.kernel.notice;

import java.util.List;
import java.util.Optional;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;

/** 标准文件现状: a notice and where it stands: PROPOSED, PUBLISHED or REFUSED. */
public record NoticeFile(NoticeProposed notice, String state) {

  /** Nothing when there is no notice of this history. */
  public static Optional<NoticeFile> of(List<Notice.Recorded> history) {
    if (history.isEmpty() || !(history.getFirst().event() instanceof NoticeProposed proposed)) {
      return Optional.empty();
    }
    return Optional.of(new NoticeFile(proposed, state(Notice.DECIDER.fold(history))));
  }

  private static String state(Notice notice) {
    return switch (notice) {
      case Notice.None _, Notice.Proposed _ -> "PROPOSED";
      case Notice.Published _ -> "PUBLISHED";
      case Notice.Refused _ -> "REFUSED";
    };
  }
}
