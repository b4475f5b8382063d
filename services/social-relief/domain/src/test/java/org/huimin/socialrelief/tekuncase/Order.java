package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.ConfirmAuthority;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.dibaocase.StatementWindow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.tekun.EndReason;
import org.huimin.socialrelief.tekun.Limb;
import org.huimin.socialrelief.tekun.LimbFinding;
import org.huimin.socialrelief.tekun.LimbFinding.Doubt;
import org.huimin.socialrelief.tekun.LimbFinding.Failed;
import org.huimin.socialrelief.tekun.LimbFinding.Met;
import org.huimin.socialrelief.tekun.LimbFinding.Unclear;
import org.huimin.socialrelief.tekun.Recognition;
import org.huimin.socialrelief.tekun.SelfCare;
import org.huimin.socialrelief.tekun.SupportForm;
import org.huimin.socialrelief.tekun.SupportForm.Centralised;
import org.huimin.socialrelief.tekun.SupportForm.Dispersed;
import org.huimin.socialrelief.tekun.SupportRate;
import org.huimin.socialrelief.tekun.TekunPerson.Schooling;
import org.huimin.socialrelief.tekuncase.AdverseCommand.AnswerObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.DecideProposal;
import org.huimin.socialrelief.tekuncase.AdverseCommand.FileObjection;
import org.huimin.socialrelief.tekuncase.AdverseCommand.HearStatement;
import org.huimin.socialrelief.tekuncase.AdverseCommand.PostEndNotice;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeEnd;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeLowerRate;
import org.huimin.socialrelief.tekuncase.AdverseCommand.ProposeLowerSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.AssessSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.BeginAgreement;
import org.huimin.socialrelief.tekuncase.CareCommand.DecideSelfCare;
import org.huimin.socialrelief.tekuncase.CareCommand.EndAgreement;
import org.huimin.socialrelief.tekuncase.CareCommand.EndPlacement;
import org.huimin.socialrelief.tekuncase.CareCommand.RaiseRate;
import org.huimin.socialrelief.tekuncase.CareCommand.RecordWillingness;
import org.huimin.socialrelief.tekuncase.CareCommand.ReportSelfCareChange;
import org.huimin.socialrelief.tekuncase.CareCommand.StartPlacement;
import org.huimin.socialrelief.tekuncase.CareEvent.Willingness;
import org.huimin.socialrelief.tekuncase.ReviewCommand.CompleteReview;
import org.huimin.socialrelief.tekuncase.ReviewCommand.RecordSchooling;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards.ChangePayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards.CompleteScreening;
import org.huimin.socialrelief.tekuncase.SupportCommand.Afterwards.NameFuneralPayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.BeginSupport;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.FollowMove;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.FollowRecord;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.LoseCaregiver;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.LosePayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RecordDeath;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RecordMissing;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RecordRelative;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RegainCaregiver;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RegainPayee;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RemindOfReview;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RevokeDeath;
import org.huimin.socialrelief.tekuncase.SupportCommand.Fact.RevokeMissing;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision.CorrectConfirmation;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision.RecordDelivery;
import org.huimin.socialrelief.tekuncase.SupportCommand.OnDecision.Revoke;
import org.huimin.socialrelief.tekuncase.SupportCommand.TakeOverSupport;
import org.jspecify.annotations.Nullable;

/**
 * 一句话命令: {@code assess 2026-06-03 4 by county}: what, when, what of it, and who. Of what happened
 * on one day and is told on another, {@code place 2026-06-03@2026-07-01 I1}. Who gives no name is
 * who usually does it; {@code from} names who brought it.
 */
record Order(List<String> words, @Nullable String by, @Nullable String from) {

  static SupportCommand read(String text) {
    List<String> words = new ArrayList<>();
    String by = null;
    String from = null;
    List<String> all = List.of(text.strip().split(" +", -1));
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case "by" -> by = all.get(++i);
        case "from" -> from = all.get(++i);
        default -> words.add(all.get(i));
      }
    }
    return new Order(words, by, from).command();
  }

  private SupportCommand command() {
    return switch (words.getFirst()) {
      case "confirm" -> confirm();
      case "takeover" -> takeOver();
      case "report" -> new ReportSelfCareChange(officer("clerk"), on(), today());
      case "assess" ->
          new AssessSelfCare(
              officer("county"),
              Story.ASSESSMENT,
              failed(Integer.parseInt(word(2))),
              lookers(3),
              on(),
              today());
      case "decide" -> new DecideSelfCare(decides(), today());
      case "raise" -> new RaiseRate(decides(), brought(), rate(Area.valueOf(word(2))), today());
      case "want" ->
          new RecordWillingness(
              officer("clerk"),
              Willingness.valueOf(word(2)),
              !has("unable"),
              Story.named(has("signed") ? word(words.indexOf("signed") + 1) : "person"),
              has("guardian") ? Story.GUARDIANSHIP : null,
              today());
      case "place" -> new StartPlacement(decides(), brought(), Story.named(word(2)), on(), today());
      case "leave" -> new EndPlacement(decides(), brought(), on(), today());
      case "sign" -> new BeginAgreement(decides(), brought(), Story.named(word(2)), on(), today());
      case "unsign" -> new EndAgreement(officer("clerk"), on(), today());
      case "review" ->
          new CompleteReview(
              officer("clerk"), lookers(3), found(word(2)), today().plusYears(1), today());
      case "school" -> new RecordSchooling(officer("clerk"), Schooling.valueOf(word(2)), today());
      case "end" ->
          new ProposeEnd(officer("county"), EndReason.valueOf(word(2)), window(), today());
      case "lower" -> new ProposeLowerSelfCare(officer("county"), window(), today());
      case "rate" ->
          new ProposeLowerRate(officer("county"), rate(Area.valueOf(word(2))), window(), today());
      case "post" -> new PostEndNotice(officer("clerk"), today());
      case "object" -> new FileObjection(officer("clerk"), today());
      case "answer" -> new AnswerObjection(officer("county"), today());
      case "hear" -> new HearStatement(officer("clerk"), today());
      case "carry" -> new DecideProposal(decides(), true, today());
      case "drop" -> new DecideProposal(decides(), false, today());
      default -> later();
    };
  }

  private SupportCommand later() {
    return switch (words.getFirst()) {
      case "deliver" -> new RecordDelivery(officer("clerk"), decision(), today());
      case "revoke" ->
          new Revoke(decides(), decision(), RevocationGround.valueOf(word(3)), today());
      case "correct" ->
          new CorrectConfirmation(
              decides(),
              brought(),
              has("of") ? Story.decision(Integer.parseInt(words.getLast())) : Story.decision(0),
              Area.valueOf(word(2)),
              SelfCare.valueOf(word(3)),
              RevocationGround.ADMINISTRATIVE_REVIEW,
              today());
      case "payee" -> new ChangePayee(decides(), brought(), Story.named(word(2)), today());
      case "bury" -> new NameFuneralPayee(decides(), brought(), Story.named(word(2)), today());
      case "screen" -> new CompleteScreening(officer("clerk"), today());
      case "died" -> new RecordDeath(who(), today());
      case "undied" -> new RevokeDeath(Story.named("person"));
      case "missing" -> new RecordMissing(who(), today());
      case "unmissing" -> new RevokeMissing(Story.named("person"));
      case "move" ->
          new FollowMove(
              Story.named("person"), DivisionCode.of(word(2)), today(), today().plusMonths(1));
      case "relative" -> new RecordRelative(Story.named("person"), word(2), today());
      case "merge" -> new FollowRecord(Story.named(word(1)), Story.named(word(2)));
      case "lose" -> new LoseCaregiver(Story.named(word(2)), today());
      case "regain" -> new RegainCaregiver(Story.named(word(1)));
      case "losepayee" -> new LosePayee(Story.named(word(2)), today());
      case "regainpayee" -> new RegainPayee(Story.named(word(1)));
      case "remind" -> new RemindOfReview(today());
      default -> throw new IllegalArgumentException("no such order: " + words);
    };
  }

  private SupportCommand confirm() {
    return new BeginSupport(
        decides(),
        brought(),
        Story.ID,
        has("again") ? Story.TAKE_OVER : Story.APPLICATION,
        Story.named("person"),
        new Place(Story.SIMAO, Area.valueOf(word(2))),
        has("unrecognised") ? found("MEANS_EXCEED") : found("OK"),
        SelfCare.valueOf(word(3)),
        form(word(4)),
        Story.named("account"),
        false,
        has("late") ? today() : today().plusYears(1),
        today());
  }

  /** {@code takeover 2026-03-02 RURAL ABLE C1 2026-02}: with the last month that others paid. */
  private SupportCommand takeOver() {
    return new TakeOverSupport(
        decides(),
        brought(),
        Story.ID,
        Story.named("person"),
        new Place(Story.SIMAO, Area.valueOf(word(2))),
        on(),
        YearMonth.parse(word(5)),
        word(3).equals("-") ? null : SelfCare.valueOf(word(3)),
        form(word(4)),
        Story.named("account"),
        today().plusYears(1),
        Story.TAKE_OVER,
        today());
  }

  private static SupportForm form(String name) {
    return switch (name.charAt(0)) {
      case 'I' -> new Centralised(Story.named(name));
      case '-' -> new Dispersed(null);
      default -> new Dispersed(Story.named(name));
    };
  }

  static Recognition found(String what) {
    Limb limb =
        switch (what) {
          case "CAPACITY_REGAINED" -> Limb.NO_CAPACITY;
          case "CAME_OF_AGE" -> Limb.STILL_YOUNG;
          case "MEANS_EXCEED" -> Limb.NO_INCOME;
          default -> Limb.NO_SUPPORTER;
        };
    LimbFinding held = new Met(Limb.CATEGORY, SelfCare.ABLE, Limb.CATEGORY.citation());
    LimbFinding assets = new Met(Limb.ASSETS, SelfCare.ABLE, Limb.ASSETS.citation());
    return switch (what) {
      case "OK" -> new Recognition.Is(List.of(assets, held, held), List.of());
      case "UNCLEAR" ->
          new Recognition.ToReview(
              List.of(new Unclear(Limb.NO_SUPPORTER, Doubt.SUPPORTER_NOT_VERIFIED)), List.of());
      default -> new Recognition.IsNot(List.of(held, new Failed(limb, limb.citation())), List.of());
    };
  }

  private static Set<SelfCare.Item> failed(int n) {
    return Stream.of(SelfCare.Item.values()).limit(n).collect(Collectors.toUnmodifiableSet());
  }

  /** Two who usually look, or the names that stand there. */
  private Set<String> lookers(int at) {
    return words.size() > at ? Set.of(word(at).split(",", -1)) : Set.of("looker", "looker-2");
  }

  private static SupportRate rate(Area area) {
    return new SupportRate(false, false, false, area);
  }

  private StatementWindow window() {
    LocalDate least = Story.CALENDAR.plusWorkingDays(today(), 5);
    return new StatementWindow(
        least, has("until") ? LocalDate.parse(words.get(words.indexOf("until") + 1)) : null);
  }

  private boolean has(String word) {
    return words.contains(word);
  }

  private String word(int n) {
    return words.get(n);
  }

  private UUID who() {
    return Story.named(words.size() > 2 ? word(2) : "person");
  }

  private UUID decision() {
    return Story.decision(Integer.parseInt(word(2)));
  }

  private LocalDate on() {
    return LocalDate.parse(word(1).split("@", -1)[0]);
  }

  private LocalDate today() {
    String[] days = word(1).split("@", -1);
    return LocalDate.parse(days[days.length - 1]);
  }

  private String brought() {
    return from == null ? "clerk" : from;
  }

  private DecidingOfficer decides() {
    return new DecidingOfficer(
        officer("county-2"),
        has("delegated") ? ConfirmAuthority.TOWNSHIP : ConfirmAuthority.COUNTY);
  }

  private Officer officer(String usually) {
    String id = by == null ? usually : by;
    if (id.startsWith("clerk")) {
      return new Officer(id, Office.TOWNSHIP, DivisionCode.of("530802100"));
    }
    return new Officer(
        id, Office.COUNTY, id.equals("lancang") ? DivisionCode.of("530828") : Story.SIMAO);
  }
}
