package org.huimin.socialrelief.app.handling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.Payee;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.dibaocase.SpotCheckDraw;
import org.huimin.socialrelief.dibaocase.StatementWindow;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.socialrelief.standard.LocalOptions;
import org.huimin.socialrelief.standard.Option;
import org.jspecify.annotations.Nullable;

/**
 * 办理情境: what a step knows of who asks, when, and by which rules of the county.
 *
 * @param deciding the officer as one who decides; asked for by who does
 * @param options what is published for the county and for this month
 * @param ofAge whether one of them is, that day; asked for by who proposes
 * @param proposed what a notice shows of the opinion that stands; asked for by who posts it
 * @param sheet what is published of the decision that stands; asked for by who publishes it
 * @param chance makes a seed that nobody knew before
 * @param payees who is meant by an account, and the authorisation it may be paid on
 */
public record Step(
    Officer officer,
    Supplier<DecidingOfficer> deciding,
    LocalDate today,
    Supplier<LocalOptions> options,
    Predicate<Set<UUID>> ofAge,
    Supplier<Sheet> proposed,
    Supplier<Sheet> sheet,
    Supplier<UUID> chance,
    BiFunction<UUID, Optional<UUID>, Payee> payees) {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  public DecidingOfficer decides() {
    return deciding.get();
  }

  /** 下次复核: the last day by the class, so that nobody types it (民发〔2021〕57号 art. 31). */
  public LocalDate reviewDueOn(ReviewClass reviewClass) {
    return reviewClass.dueOn(today, options.get());
  }

  /** 渐退期: how many months it takes at most. */
  public int longestExit() {
    return options.get().number(Option.GRADUATED_EXIT_MAX_MONTHS);
  }

  /** 随机抽查: as many of a hundred as the county has set; none unless it has. */
  public SpotCheckDraw spotCheck() {
    return new SpotCheckDraw(chance.get(), options.get().number(Option.SPOT_CHECK_PERCENT));
  }

  /** 陈述申辩期: from today on, and until the day that is asked for, where one is. */
  public StatementWindow statementWindow(@Nullable LocalDate asked) {
    return StatementWindow.of(today, asked, options.get(), CALENDAR);
  }
}
