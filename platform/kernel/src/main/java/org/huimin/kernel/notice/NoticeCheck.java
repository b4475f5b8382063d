package org.huimin.kernel.notice;

import java.util.Optional;
import org.huimin.kernel.Rejection;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;

/** 标准核对: what a programme asks of a notice, beside what is published until now. */
@FunctionalInterface
public interface NoticeCheck {

  /** The first thing that is wrong with the rows; nothing when all is well. */
  Optional<? extends Rejection> wrong(NoticeProposed notice);
}
