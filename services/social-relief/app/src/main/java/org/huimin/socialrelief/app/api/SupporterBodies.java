package org.huimin.socialrelief.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Support;
import org.huimin.socialrelief.means.Supporter;
import org.huimin.socialrelief.register.MeansEvent.Item;
import org.huimin.socialrelief.register.MeansEvent.Reckoning;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** 赡养人填报: what is sent of who supports a household, and answered of what is due of them. */
final class SupporterBodies {

  /** More than live in a house, or have parents. */
  private static final int MOST = 99;

  private SupporterBodies() {}

  @Schema(requiredProperties = "kind")
  record SupporterBody(
      @Nullable String kind,
      @Schema(description = "whom they owe it; absent for the household") @Nullable UUID personId,
      @Schema(description = "赡养人家庭年收入: of all who live with the supporter, a year")
          @Nullable String income,
      @Schema(description = "how many live there") @Nullable Integer persons,
      @Schema(description = "how many households they support, this one included")
          @Nullable Integer among,
      @Schema(description = "免予核算: why nothing is asked of them; instead of the other three")
          @Nullable String waived) {
    @Override
    public String toString() {
      return "SupporterBody";
    }

    /** Nothing while something is wrong with it. */
    @Nullable Supporter read(FieldCheck check, String at) {
      IncomeKind of = check.choice(at + "kind", kind, IncomeKind.class);
      if (of != null && !of.isSupport()) {
        check.error("UNKNOWN_KIND", at + "kind", "a kind of support is expected");
        return null;
      }
      Supporter.Told told = waived == null ? household(check, at) : waiver(check, at);
      return of == null || told == null ? null : new Supporter(of, personId, told);
    }

    private Supporter.@Nullable Told waiver(FieldCheck check, String at) {
      if (Stream.of(income, persons, among).anyMatch(one -> one != null)) {
        check.error(
            "WAIVED_ALREADY", at + "waived", "who is waived is not reckoned: leave one out");
      }
      return check.choice(at + "waived", waived, Support.Waiver.class);
    }

    private Supporter.@Nullable Told household(FieldCheck check, String at) {
      Money aYear = Reading.amount(check, at + "income", income);
      int living = count(check, at + "persons", persons);
      int supported = count(check, at + "among", among);
      return aYear == null || living == 0 || supported == 0
          ? null
          : new Supporter.Household(aYear, living, supported);
    }

    /** Nought and an error when it is no such number. */
    private static int count(FieldCheck check, String field, @Nullable Integer sent) {
      if (sent == null) {
        check.error("MISSING", field, "a value is needed");
        return 0;
      }
      if (sent < 1 || sent > MOST) {
        check.error("BAD_COUNT", field, "from 1 to " + MOST);
        return 0;
      }
      return sent;
    }
  }

  /** As it was recorded, with the arithmetic of what was reckoned. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecordedItem(
      String kind,
      @Nullable UUID personId,
      String amount,
      String period,
      @Schema(description = "赡养费核算: how it was reckoned; absent for what was verified")
          @Nullable ReckoningBody reckoning,
      @Schema(description = "免予核算: why nothing was asked of the supporter")
          @Nullable String waived) {
    @Override
    public String toString() {
      return "RecordedItem";
    }

    static RecordedItem of(Item item) {
      return new RecordedItem(
          item.kind().name(),
          item.personId(),
          item.amount().toString(),
          item.period().name(),
          item.reckoning() == null ? null : ReckoningBody.of(item.reckoning()),
          item.waived() == null ? null : item.waived().name());
    }
  }

  record ReckoningBody(
      String income,
      int persons,
      int among,
      @Schema(description = "the standard of one person, a year, of the day of the check")
          String standard,
      @Schema(description = "how many times the standard the supporter's household keeps")
          String ratio,
      @Schema(description = "how much is due of what is left") int percent,
      String document,
      String article) {
    @Override
    public String toString() {
      return "ReckoningBody";
    }

    static ReckoningBody of(Reckoning r) {
      return new ReckoningBody(
          r.income().toString(),
          r.persons(),
          r.among(),
          r.standard().toString(),
          r.ratio(),
          r.percent(),
          r.document(),
          r.article());
    }
  }
}
