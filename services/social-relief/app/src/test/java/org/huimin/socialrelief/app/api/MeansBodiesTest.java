package org.huimin.socialrelief.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.app.api.MeansBodies.MeansBody;
import org.huimin.socialrelief.app.api.MeansBodies.MemberBody;
import org.huimin.socialrelief.app.api.SupporterBodies.SupporterBody;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Support;
import org.huimin.socialrelief.means.Supporter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeansBodiesTest {

  private static final UUID WHO = new UUID(5308, 1);

  @Test
  void supporters_may_be_left_out() {
    assertEquals(List.of(), MeansBodies.read(body(null)).supporters());
    assertEquals(List.of(), MeansBodies.read(body(List.of())).supporters());
  }

  @Test
  void supporters_are_reckoned_or_waived() {
    assertEquals(
        List.of(
            new Supporter(
                IncomeKind.SUPPORT_FROM_CHILDREN,
                WHO,
                new Supporter.Household(Money.of("60000.00"), 3, 2)),
            new Supporter(IncomeKind.OTHER_SUPPORT, null, Support.Waiver.SUPPORTER_REFUSES)),
        MeansBodies.read(
                body(
                    List.of(
                        new SupporterBody("SUPPORT_FROM_CHILDREN", WHO, "60000.00", 3, 2, null),
                        new SupporterBody(
                            "OTHER_SUPPORT", null, null, null, null, "SUPPORTER_REFUSES"))))
            .supporters());
  }

  /** Lists as a body is read into: they may hold nothing in a place. */
  private static MeansBody body(@Nullable List<SupporterBody> supporters) {
    MemberBody applicant =
        new MemberBody(WHO, "APPLICANT", null, null, null, null, null, null, null, null);
    return new MeansBody(
        new ArrayList<>(List.of(applicant)),
        new ArrayList<>(),
        supporters == null ? null : new ArrayList<>(supporters),
        new ArrayList<>());
  }
}
