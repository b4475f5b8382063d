package org.huimin.elderlyallowance.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.elderlyallowance.policy.OptionRow.Option;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;

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
      implements NoticeEvent {}

  /** 地方规定公布, one option. */
  record LocalOptionPublished(
      UUID noticeId,
      Option option,
      DivisionCode region,
      String value,
      YearMonth from,
      LocalDate publishedOn,
      String document,
      String article,
      String mark)
      implements NoticeEvent {}

  /** A proposed amount in yuan a month. */
  record Standard(String code, DivisionCode region, Money amount, YearMonth from) {}

  /** A proposed option. */
  record LocalOption(Option option, DivisionCode region, String value, YearMonth from) {}
}
