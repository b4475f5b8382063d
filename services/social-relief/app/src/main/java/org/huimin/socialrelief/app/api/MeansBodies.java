package org.huimin.socialrelief.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.kernel.Money;
import org.huimin.socialrelief.app.api.SupporterBodies.SupporterBody;
import org.huimin.socialrelief.app.handling.MeansFound;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.means.AssetFinding;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.IncomeKind.Category;
import org.huimin.socialrelief.register.MeansEvent.Finding;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** 经济状况填报: what is sent and answered of a verification; none of it prints itself. */
final class MeansBodies {

  private MeansBodies() {}

  @Schema(requiredProperties = {"members", "items", "assets"})
  record MeansBody(
      @Nullable List<MemberBody> members,
      @Nullable List<ItemBody> items,
      @Schema(
              description =
                  "赡养人: who owes support and lives elsewhere, where the county reckons what is due")
          @Nullable List<SupporterBody> supporters,
      @Nullable List<AssetBody> assets) {
    @Override
    public String toString() {
      return "MeansBody";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(requiredProperties = {"personId", "role"})
  record MemberBody(
      @Nullable UUID personId,
      @Nullable String role,
      @Nullable String dependence,
      @Nullable String absence,
      @Nullable String absentSince,
      @Nullable String disability,
      @Nullable Integer disabilityLevel,
      @Nullable Boolean severelyIll,
      @Nullable Boolean unemployed,
      @Nullable String band) {
    @Override
    public String toString() {
      return "MemberBody";
    }

    static MemberBody of(MemberStanding m) {
      return new MemberBody(
          m.personId(),
          m.role().name(),
          m.dependence().name(),
          m.absence() == null ? null : m.absence().name(),
          m.absentSince() == null ? null : m.absentSince().toString(),
          m.disability() == null ? null : m.disability().name(),
          m.disabilityLevel(),
          m.severelyIll(),
          m.unemployed(),
          m.band() == null ? null : m.band().name());
    }
  }

  @Schema(requiredProperties = {"kind", "amount", "period"})
  record ItemBody(
      @Nullable String kind,
      @Nullable UUID personId,
      @Nullable String amount,
      @Nullable String period) {
    @Override
    public String toString() {
      return "ItemBody";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(requiredProperties = {"kind", "source", "checkedOn", "verdict"})
  record AssetBody(
      @Nullable String kind,
      @Nullable String source,
      @Nullable String checkedOn,
      @Nullable String value,
      @Nullable String verdict) {
    @Override
    public String toString() {
      return "AssetBody";
    }

    static AssetBody of(Finding f) {
      return new AssetBody(
          f.kind().name(),
          f.source(),
          f.checkedOn().toString(),
          f.value() == null ? null : f.value().toString(),
          f.verdict().name());
    }
  }

  /** What was sent, once nothing is wrong with it; throws all that is. */
  static MeansFound read(MeansBody body) {
    FieldCheck check = new FieldCheck();
    List<MemberBody> members = list(check, "members", body.members(), 1);
    List<ItemBody> items = list(check, "items", body.items(), 0);
    List<AssetBody> assets = list(check, "assets", body.assets(), 0);
    List<SupporterBody> supporters =
        body.supporters() == null ? List.of() : list(check, "supporters", body.supporters(), 0);
    check.end();
    MeansFound found =
        new MeansFound(
            each(members, (at, one) -> member(check, "members" + at, one)),
            each(items, (at, one) -> item(check, "items" + at, one)),
            each(supporters, (at, one) -> one.read(check, "supporters" + at)),
            each(assets, (at, one) -> finding(check, "assets" + at, one)));
    once(check, members);
    check.end();
    return found;
  }

  /** Those with which nothing is wrong. */
  private static <B, T> List<T> each(List<B> sent, BiFunction<String, B, @Nullable T> read) {
    List<T> told = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      T one = read.apply("[" + i + "].", sent.get(i));
      if (one != null) {
        told.add(one);
      }
    }
    return told;
  }

  private static void once(FieldCheck check, List<MemberBody> members) {
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < members.size(); i++) {
      UUID person = members.get(i).personId();
      if (person != null && !named.add(person)) {
        check.error("TWICE", "members[" + i + "].personId", "the person is named already");
      }
    }
  }

  private static <T> List<T> list(
      FieldCheck check, String field, @Nullable List<T> sent, int least) {
    if (sent == null || sent.size() < least) {
      check.error("MISSING", field, "a value is needed");
      return List.of();
    }
    Reading.few(check, field, sent);
    return sent;
  }

  private static @Nullable MemberStanding member(FieldCheck check, String at, MemberBody body) {
    UUID person = body.personId();
    if (person == null) {
      check.error("MISSING", at + "personId", "a value is needed");
    }
    Member.Role role = check.choice(at + "role", body.role(), Member.Role.class);
    Member.Dependence dependence =
        body.dependence() == null
            ? Member.Dependence.NONE
            : check.choice(at + "dependence", body.dependence(), Member.Dependence.class);
    Member.Absence.Kind absence =
        body.absence() == null
            ? null
            : check.choice(at + "absence", body.absence(), Member.Absence.Kind.class);
    LocalDate since =
        body.absence() == null ? null : check.date(at + "absentSince", body.absentSince());
    Disability.Category disability =
        body.disability() == null
            ? null
            : check.choice(at + "disability", body.disability(), Disability.Category.class);
    Integer level = body.disabilityLevel();
    if (body.disability() != null && (level == null || level < 1 || level > 4)) {
      check.error("BAD_LEVEL", at + "disabilityLevel", "from 1 to 4");
    }
    Member.Band band =
        body.band() == null ? null : check.choice(at + "band", body.band(), Member.Band.class);
    return person == null || role == null || dependence == null
        ? null
        : new MemberStanding(
            person,
            role,
            dependence,
            absence,
            since,
            disability,
            disability == null ? null : level,
            Boolean.TRUE.equals(body.severelyIll()),
            Boolean.TRUE.equals(body.unemployed()),
            band);
  }

  private static @Nullable IncomeItem item(FieldCheck check, String at, ItemBody body) {
    IncomeKind kind = check.choice(at + "kind", body.kind(), IncomeKind.class);
    boolean mayBeLost = kind != null && kind.category() == Category.BUSINESS;
    Money amount =
        mayBeLost
            ? Reading.signed(check, at + "amount", body.amount())
            : Reading.amount(check, at + "amount", body.amount());
    Period period = check.choice(at + "period", body.period(), Period.class);
    return kind == null || amount == null || period == null
        ? null
        : new IncomeItem(kind, body.personId(), amount, period);
  }

  private static @Nullable Finding finding(FieldCheck check, String at, AssetBody body) {
    AssetFinding.Kind kind = check.choice(at + "kind", body.kind(), AssetFinding.Kind.class);
    String source = check.required(at + "source", body.source(), 30);
    if (!check.failed(at + "source") && !source.matches("[A-Z][A-Z-]{1,29}")) {
      check.error("BAD_SOURCE", at + "source", "the code of an interface is expected, as BANKS");
    }
    LocalDate on = check.date(at + "checkedOn", body.checkedOn());
    Money value = body.value() == null ? null : Reading.amount(check, at + "value", body.value());
    AssetFinding.Verdict verdict =
        check.choice(at + "verdict", body.verdict(), AssetFinding.Verdict.class);
    return kind == null || on == null || verdict == null
        ? null
        : new Finding(kind, source, Objects.requireNonNull(on), value, verdict);
  }
}
