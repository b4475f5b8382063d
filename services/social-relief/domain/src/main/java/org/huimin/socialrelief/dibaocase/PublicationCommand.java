package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.jspecify.annotations.Nullable;

/** 公布的命令: also after the end of a case, when what is shown of it has to come down. */
public sealed interface PublicationCommand extends DibaoCommand.ByOfficer {

  /**
   * 公示、公布内容: reckoned and looked up, never typed.
   *
   * @param personId who is named; nobody where it is about children alone
   * @param amount yuan a month by the rule; of a publication, from the next month on
   */
  record Sheet(@Nullable UUID personId, Money amount) {}

  /**
   * 公布.
   *
   * @param shownDays how many days it is shown; nothing where it is as long as they are paid
   */
  record PublishDecision(Officer officer, Sheet sheet, @Nullable Integer shownDays, LocalDate today)
      implements PublicationCommand {}

  /** 撤下公布. */
  record TakePublicationDown(Officer officer, LocalDate today) implements PublicationCommand {}
}
