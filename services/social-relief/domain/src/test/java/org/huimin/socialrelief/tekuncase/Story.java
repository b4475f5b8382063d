package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.Assessment.Entitled;
import org.huimin.kernel.Assessment.NotEntitled;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.tekun.SupportForm.Recipient;
import org.huimin.socialrelief.tekun.TekunComponent;
import org.huimin.socialrelief.tekun.TekunNoticeRows;
import org.huimin.socialrelief.tekun.TekunRules;
import org.huimin.socialrelief.tekuncase.SupportCase.Recorded;
import org.huimin.socialrelief.tekuncase.SupportCase.Supported;

/** 供养经过: a support as the orders that made it, each written as {@link Order} reads it. */
final class Story {

  static final UUID ID = new UUID(1, 1);
  static final UUID APPLICATION = new UUID(1, 2);
  static final UUID TAKE_OVER = new UUID(1, 3);
  static final UUID ASSESSMENT = new UUID(1, 4);
  static final UUID GUARDIANSHIP = new UUID(1, 5);
  static final DivisionCode SIMAO = DivisionCode.of("530802");
  static final WorkingCalendar CALENDAR = WorkingCalendar.published();

  /** What the programmes start with. */
  static final TekunRules RULES =
      TekunRules.of(
          DibaoRules.of(List.of(), List.of(), List.of(), LocalDate.MAX),
          new TekunNoticeRows(List.of(), List.of()),
          LocalDate.MAX);

  /** Example 28: a man of 67, alone, rural, able to look after himself. */
  static final String CONFIRMED = "confirm 2026-05-12 RURAL ABLE C1";

  private Story() {}

  /** Names that a tale gives to people, institutions and accounts. */
  static UUID named(String name) {
    return new UUID(2, name.hashCode());
  }

  static UUID decision(int n) {
    return SupportDecider.decisionId(ID, n);
  }

  /** What came of the orders, one after the other. */
  static List<Recorded> events(String tale) {
    List<Recorded> events = new ArrayList<>();
    for (SupportCommand command : orders(tale)) {
      switch (SupportCase.DECIDER.decide(command, SupportCase.DECIDER.fold(events))) {
        case Accepted<Recorded, SupportRejection>(List<Recorded> more) -> events.addAll(more);
        case Rejected<Recorded, SupportRejection>(SupportRejection why) ->
            throw new AssertionError(command + " was rejected: " + why);
      }
    }
    return events;
  }

  static List<SupportCommand> orders(String tale) {
    return tale.isEmpty() ? List.of() : Stream.of(tale.split("; *", -1)).map(Order::read).toList();
  }

  static Supported supported(String tale) {
    return (Supported) SupportCase.DECIDER.fold(events(tale));
  }

  /** A month in short: {@code 988.00 P + 50.00 C1}, or why there is none of it: {@code ENDED}. */
  static String told(Supported state, YearMonth month) {
    Map<TekunComponent, Assessment> worth = state.worth(month, RULES);
    return worth.entrySet().stream()
        .map(
            one ->
                told(one.getValue())
                    + (one.getValue() instanceof Entitled
                        ? " " + told(state.recipient(one.getKey(), month, RULES))
                        : ""))
        .distinct()
        .collect(Collectors.joining(" + "));
  }

  static String told(Assessment one) {
    return switch (one) {
      case Entitled due -> due.amount().toString();
      case NotEntitled not -> not.reason();
    };
  }

  private static String told(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Person _ -> "P";
      case Recipient.Caregiver(UUID id) -> name(id);
      case Recipient.Institution(UUID id) -> name(id);
      case Recipient.Nobody _ -> "-";
    };
  }

  private static String name(UUID id) {
    return Stream.of("C1", "C2", "I1", "I2")
        .filter(n -> named(n).equals(id))
        .findFirst()
        .orElse("?");
  }
}
