package org.huimin.socialrelief.tekuncase;

import static org.huimin.socialrelief.tekuncase.SupportRejection.CAREGIVER_IS_THE_PERSON;
import static org.huimin.socialrelief.tekuncase.SupportRejection.HAPPENED_IN_FUTURE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.NOT_RECOGNISED;
import static org.huimin.socialrelief.tekuncase.SupportRejection.PAID_IN_FUTURE;
import static org.huimin.socialrelief.tekuncase.SupportRejection.REVIEW_DUE_IN_PAST;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekuncase.ReviewCommand.CompleteReview;
import org.huimin.socialrelief.tekuncase.SupportCommand.BeginSupport;
import org.huimin.socialrelief.tekuncase.SupportCommand.TakeOverSupport;

/** 开始供养的要求. */
final class OpeningGuards {

  static final List<Guard> OPENING =
      List.of(
          // 民发〔2021〕43号 art. 4
          new Guard(
              NOT_RECOGNISED,
              (c, _) ->
                  c instanceof BeginSupport b && !(b.recognition() instanceof Recognition.Is)),
          new Guard(
              REVIEW_DUE_IN_PAST,
              (c, _) ->
                  switch (c) {
                    case BeginSupport b -> notLater(b.reviewDueOn(), b.today());
                    case CompleteReview r -> notLater(r.nextDueOn(), r.today());
                    case SupportCommand _ -> false;
                  }),
          new Guard(
              HAPPENED_IN_FUTURE,
              (c, _) -> c instanceof TakeOverSupport t && t.confirmedOn().isAfter(t.today())),
          new Guard(
              PAID_IN_FUTURE,
              (c, _) ->
                  c instanceof TakeOverSupport t
                      && t.paidThrough().isAfter(YearMonth.from(t.today()))),
          new Guard(
              CAREGIVER_IS_THE_PERSON,
              (c, _) ->
                  switch (c) {
                    case BeginSupport b -> caresForThemselves(b.form(), b.personId());
                    case TakeOverSupport t -> caresForThemselves(t.form(), t.personId());
                    case SupportCommand _ -> false;
                  }));

  private OpeningGuards() {}

  private static boolean notLater(LocalDate due, LocalDate today) {
    return !due.isAfter(today);
  }

  private static boolean caresForThemselves(SupportForm form, UUID personId) {
    return form instanceof SupportForm.Dispersed home && personId.equals(home.caregiverId());
  }
}
