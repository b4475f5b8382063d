package org.huimin.socialrelief.dibaocase;

import static org.huimin.socialrelief.dibaocase.Story.AMOUNT;
import static org.huimin.socialrelief.dibaocase.Story.CLOSED;
import static org.huimin.socialrelief.dibaocase.Story.DECIDED;
import static org.huimin.socialrelief.dibaocase.Story.FATHER;
import static org.huimin.socialrelief.dibaocase.Story.ID;
import static org.huimin.socialrelief.dibaocase.Story.POSTED;
import static org.huimin.socialrelief.dibaocase.Story.accepted;
import static org.huimin.socialrelief.dibaocase.Story.events;
import static org.huimin.socialrelief.dibaocase.Story.posted;
import static org.huimin.socialrelief.dibaocase.Story.published;
import static org.huimin.socialrelief.dibaocase.Story.takeDown;
import static org.huimin.socialrelief.dibaocase.Story.then;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.huimin.kernel.HashedId;
import org.huimin.socialrelief.dibaocase.Shown.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void of_an_application_that_is_looked_into_nothing_was_shown() {
    assertEquals(List.of(), in(accepted()));
  }

  @Test
  void a_notice_is_up_until_it_is_taken_down() {
    assertEquals(List.of(notice(null)), in(posted()));
  }

  @Test
  void after_the_decision_the_publication_follows_the_notice() {
    assertEquals(List.of(notice(CLOSED), publication(null)), in(published()));
    LocalDate day = DECIDED.plusDays(3);
    assertEquals(List.of(notice(CLOSED), publication(day)), in(then(published(), takeDown(day))));
  }

  private static List<Shown> in(DibaoCommand... commands) {
    return Shown.in(events(commands));
  }

  private static Shown notice(@Nullable LocalDate takenDownOn) {
    return shown("notice", Kind.NOTICE, POSTED, takenDownOn);
  }

  private static Shown publication(@Nullable LocalDate takenDownOn) {
    return shown("publication", Kind.PUBLICATION, DECIDED, takenDownOn);
  }

  private static Shown shown(
      String id, Kind kind, LocalDate postedOn, @Nullable LocalDate takenDownOn) {
    return new Shown(
        HashedId.of(ID.toString(), id, "0"), kind, postedOn, null, takenDownOn, FATHER, 3, AMOUNT);
  }
}
