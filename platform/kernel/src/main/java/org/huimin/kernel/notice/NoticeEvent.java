package org.huimin.kernel.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.StandardRow;

/** 标准文件事件: what happened to one notice. */
public sealed interface NoticeEvent {

  UUID noticeId();

  /**
   * 拟公布: brought by one officer, in no force yet.
   *
   * @param document and article: the notice as an official would quote it
   */
  record NoticeProposed(
      UUID noticeId,
      DivisionCode region,
      String document,
      String article,
      List<Standard> standards,
      List<LocalOption> options)
      implements NoticeEvent {
    public NoticeProposed {
      standards = List.copyOf(standards);
      options = List.copyOf(options);
    }
  }

  record NoticeRefused(UUID noticeId, LocalDate refusedOn) implements NoticeEvent {}

  /**
   * 标准公布, one row.
   *
   * @param from the first month it counts for
   * @param publishedOn the day it was known
   * @param mark S sure, L likely, C set locally
   */
  record StandardPublished(
      UUID noticeId,
      String code,
      DivisionCode region,
      Money amount,
      YearMonth from,
      LocalDate publishedOn,
      String document,
      String article,
      String mark)
      implements NoticeEvent {
    public StandardRow row() {
      return new StandardRow(
          code, region, amount, from, publishedOn, new Citation(document, article), mark);
    }
  }

  /**
   * 地方规定公布, one option.
   *
   * @param option as its programme names it
   */
  record LocalOptionPublished(
      UUID noticeId,
      String option,
      DivisionCode region,
      String value,
      YearMonth from,
      LocalDate publishedOn,
      String document,
      String article,
      String mark)
      implements NoticeEvent {
    public Citation citation() {
      return new Citation(document, article);
    }
  }

  /** A proposed amount in yuan. */
  record Standard(String code, DivisionCode region, Money amount, YearMonth from) {
    /** As it stands once its notice is published on the day. */
    public StandardPublished publishedBy(NoticeProposed notice, LocalDate on) {
      return new StandardPublished(
          notice.noticeId(),
          code,
          region,
          amount,
          from,
          on,
          notice.document(),
          notice.article(),
          Notice.MARK);
    }
  }

  /** A proposed option. */
  record LocalOption(String option, DivisionCode region, String value, YearMonth from) {
    /** As it stands once its notice is published on the day. */
    public LocalOptionPublished publishedBy(NoticeProposed notice, LocalDate on) {
      return new LocalOptionPublished(
          notice.noticeId(),
          option,
          region,
          value,
          from,
          on,
          notice.document(),
          notice.article(),
          Notice.MARK);
    }
  }
}
