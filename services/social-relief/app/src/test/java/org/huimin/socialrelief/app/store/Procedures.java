package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Citation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.kernel.WorkingCalendar;
import org.huimin.socialrelief.dibaocase.AdverseMeasure;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.CloseNotice;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.ConfirmEnrolment;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.GiveInitialOpinion;
import org.huimin.socialrelief.dibaocase.ApplicationCommand.PostNotice;
import org.huimin.socialrelief.dibaocase.ApplicationEvent.Opinion;
import org.huimin.socialrelief.dibaocase.BenefitCommand.CompleteReview;
import org.huimin.socialrelief.dibaocase.BenefitCommand.DecideReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.HearStatement;
import org.huimin.socialrelief.dibaocase.BenefitCommand.IncreaseBenefit;
import org.huimin.socialrelief.dibaocase.BenefitCommand.LiftSuspension;
import org.huimin.socialrelief.dibaocase.BenefitCommand.ProposeReduction;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RecordJobRefusal;
import org.huimin.socialrelief.dibaocase.BenefitCommand.RestoreShare;
import org.huimin.socialrelief.dibaocase.BenefitEvent.ReviewResult;
import org.huimin.socialrelief.dibaocase.BenefitEvent.RevocationGround;
import org.huimin.socialrelief.dibaocase.ConfirmAuthority;
import org.huimin.socialrelief.dibaocase.Decided;
import org.huimin.socialrelief.dibaocase.Decided.Composition;
import org.huimin.socialrelief.dibaocase.Decided.Exit;
import org.huimin.socialrelief.dibaocase.DecidingOfficer;
import org.huimin.socialrelief.dibaocase.DibaoCase.Enrolled;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoCommand.AcceptApplication;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDecision;
import org.huimin.socialrelief.dibaocase.DibaoUnit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.AuthoriseMeansCheck;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordHomeVisit;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordInvestigation;
import org.huimin.socialrelief.dibaocase.InquiryCommand.RecordMeans;
import org.huimin.socialrelief.dibaocase.InquiryEvent.AuthorisedScope;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MeansVerdict;
import org.huimin.socialrelief.dibaocase.Officer;
import org.huimin.socialrelief.dibaocase.Officer.Office;
import org.huimin.socialrelief.dibaocase.Payee;
import org.huimin.socialrelief.dibaocase.PayeeChangeReason;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeCommand.ProposePayeeChange;
import org.huimin.socialrelief.dibaocase.PublicationCommand.Sheet;
import org.huimin.socialrelief.dibaocase.ReductionReason;
import org.huimin.socialrelief.dibaocase.SpotCheckDraw;
import org.huimin.socialrelief.dibaocase.StatementWindow;
import org.huimin.socialrelief.household.Member.Dependence;
import org.huimin.socialrelief.household.Member.Role;
import org.huimin.socialrelief.means.IncomeItem;
import org.huimin.socialrelief.means.IncomeItem.Period;
import org.huimin.socialrelief.means.IncomeKind;
import org.huimin.socialrelief.means.Means;
import org.huimin.socialrelief.policy.ReviewClass;
import org.huimin.socialrelief.register.MeansEvent.MemberStanding;
import org.huimin.socialrelief.register.MeansFile;
import org.jspecify.annotations.Nullable;

/** 办理程序: each decision with all the steps that lead to it; what a decider rejects is not done. */
record Procedures(PaperOffice office) {

  private static final DivisionCode CITY = DivisionCode.of("5308");
  private static final Officer CLERK = new Officer("clerk", Office.TOWNSHIP, CITY);
  private static final Officer ADVISER = new Officer("adviser", Office.TOWNSHIP, CITY);
  private static final Officer COUNTY = new Officer("county", Office.COUNTY, CITY);
  private static final Officer OTHER = new Officer("county-2", Office.COUNTY, CITY);
  private static final Officer THIRD = new Officer("county-3", Office.COUNTY, CITY);
  private static final Citation ARTICLE = new Citation("社会救助法", "第48条");
  private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
  private static final List<Integer> WAGES = List.of(0, 200, 450, 700, 1000, 2400);

  private static DecidingOfficer by(Officer officer) {
    return new DecidingOfficer(officer, ConfirmAuthority.COUNTY);
  }

  private LocalDate today() {
    return office.today();
  }

  /** From the application to the confirmation: eleven days. */
  void apply(int number, DibaoUnit unit, int detail) {
    UUID household = PaperOffice.household(number);
    UUID head = office.registered(household).headId();
    Set<UUID> living = office.living(household);
    UUID payee = living.isEmpty() || living.contains(head) ? head : living.iterator().next();
    int before =
        (int)
            office.cases.values().stream()
                .filter(file -> file.opening().householdId().equals(household))
                .count();
    Optional<UUID> opened =
        office.accept(
            new AcceptApplication(
                new UUID(100 + number, before),
                household,
                head,
                PaperOffice.account(payee),
                office.registered(household).county(),
                ConfirmAuthority.COUNTY,
                today(),
                CLERK,
                today()));
    if (opened.isEmpty()) {
      return;
    }
    UUID id = opened.get();
    lookInto(id, detail);
    Set<UUID> members = members(household, unit);
    office.order(
        id, new GiveInitialOpinion(ADVISER, Opinion.CONFIRM, unit, members, true, today()));
    office.order(
        id,
        new PostNotice(ADVISER, new Sheet(members.iterator().next(), Money.of("1.00")), today()));
    office.pass(10);
    office.order(id, new CloseNotice(ADVISER, new SpotCheckDraw(new UUID(6, number), 30), today()));
    office.order(id, new RecordHomeVisit(COUNTY, today()));
    office.order(
        id, new ConfirmEnrolment(by(COUNTY), ReviewClass.A, today().plusYears(1), today()));
  }

  /** All who live in it, or its head alone. */
  private Set<UUID> members(UUID household, DibaoUnit unit) {
    return unit == DibaoUnit.SINGLE_PERSON
        ? Set.of(office.registered(household).headId())
        : office.living(household);
  }

  private void lookInto(UUID id, int detail) {
    UUID household = household(id);
    Set<UUID> everybody = office.registered(household).members().keySet();
    office.order(
        id,
        new AuthoriseMeansCheck(
            CLERK, everybody, Set.of(AuthorisedScope.values()), today().plusYears(1), today()));
    UUID means = new UUID(5, office.tapes.means.size() + 1L);
    office.tapes.means.put(means, verified(means, household, everybody, detail));
    office.order(id, new RecordMeans(COUNTY, means, MeansVerdict.CLEAR, today()));
    investigate(id);
  }

  private void investigate(UUID id) {
    office.order(id, new RecordInvestigation(CLERK, Set.of("clerk", "visitor"), today()));
  }

  private UUID household(UUID caseId) {
    ReliefFile file = office.cases.get(caseId);
    if (file == null) {
      throw new IllegalStateException("no case was opened under " + caseId);
    }
    return file.opening().householdId();
  }

  /** A wage of the head, another of each other grown-up, and a scholarship. */
  private MeansFile verified(UUID id, UUID household, Set<UUID> members, int detail) {
    UUID head = office.registered(household).headId();
    List<MemberStanding> standings = new ArrayList<>();
    List<IncomeItem> items = new ArrayList<>();
    for (UUID person : members) {
      boolean child = person.equals(PaperOffice.person(3));
      Role role = person.equals(head) ? Role.APPLICANT : child ? Role.SUPPORTED : Role.SPOUSE;
      standings.add(
          new MemberStanding(
              person, role, Dependence.NONE, null, null, null, null, false, false, null));
      int wage = WAGES.get((detail + (person.equals(head) ? 0 : 3)) % WAGES.size());
      items.add(
          new IncomeItem(
              child ? IncomeKind.SCHOLARSHIP : IncomeKind.WAGE_EARNED,
              person,
              Money.of((person.equals(head) ? wage : wage / 2) + ".00"),
              Period.MONTH));
    }
    return new MeansFile(household, new Means(id, items, List.of()), standings);
  }

  private void review(UUID id, ReviewResult result, DibaoUnit unit, int detail) {
    lookInto(id, detail);
    office.order(
        id,
        new CompleteReview(
            CLERK,
            result,
            unit,
            members(household(id), unit),
            ReviewClass.A,
            today().plusYears(1),
            today()));
  }

  void raise(UUID id, DibaoUnit unit, int detail) {
    review(id, ReviewResult.INCREASE, unit, detail);
    office.order(id, new IncreaseBenefit(by(OTHER), correctsFrom(id, detail), today()));
  }

  /** Every third time it was the office that had got it wrong, since the last decision. */
  private @Nullable YearMonth correctsFrom(UUID id, int detail) {
    ReliefFile file = office.cases.get(id);
    return detail % 3 == 2 && file != null && file.state() instanceof Enrolled e
        ? e.months().decided().stream()
            .filter(one -> one instanceof Composition || one instanceof Exit)
            .map(Decided::fromMonth)
            .max(YearMonth::compareTo)
            .orElse(null)
        : null;
  }

  void reduce(UUID id, DibaoUnit unit, int detail) {
    review(id, ReviewResult.REDUCE, unit, detail);
    against(id, AdverseMeasure.REDUCTION, ReductionReason.HOUSEHOLD_CHANGED, null, null);
  }

  void stopShare(UUID id, UUID person) {
    for (int i = 0; i < 3; i++) {
      office.order(id, new RecordJobRefusal(CLERK, person, today().minusDays(i), today()));
    }
    against(id, AdverseMeasure.SHARE_STOP, ReductionReason.JOB_REFUSED, person, null);
  }

  void restoreShare(UUID id, UUID person) {
    investigate(id);
    office.order(id, new RestoreShare(by(OTHER), person, today()));
  }

  void suspend(UUID id) {
    against(id, AdverseMeasure.SUSPENSION, ReductionReason.UNREACHABLE, null, null);
  }

  void lift(UUID id) {
    investigate(id);
    office.order(id, new LiftSuspension(by(OTHER), today()));
  }

  void exit(UUID id, int months) {
    review(id, ReviewResult.STOP, DibaoUnit.HOUSEHOLD, 5);
    against(id, AdverseMeasure.GRADUATED_EXIT, ReductionReason.WORK_INCOME, null, months);
  }

  void end(UUID id) {
    against(id, AdverseMeasure.TERMINATION, ReductionReason.VOLUNTARY, null, null);
  }

  void undoConfirmation(UUID id) {
    against(id, AdverseMeasure.REVOCATION, ReductionReason.OFFICE_ERROR, null, null);
  }

  private void against(
      UUID id,
      AdverseMeasure measure,
      ReductionReason reason,
      @Nullable UUID person,
      @Nullable Integer exitMonths) {
    office.order(
        id,
        new ProposeReduction(
            COUNTY,
            measure,
            reason,
            ARTICLE,
            new StatementWindow(CALENDAR.plusWorkingDays(today(), 5), null),
            person,
            exitMonths,
            null,
            6,
            today()));
    office.order(id, new HearStatement(CLERK, today()));
    DibaoCommand decide = new DecideReduction(by(OTHER), true, 6, today());
    if (!office.order(id, decide)) {
      // What could not be carried out does not stand in the way of what comes next.
      office.order(id, new DecideReduction(by(OTHER), false, 6, today()));
    }
  }

  /** One who lives in the household, where somebody does. */
  void namePayee(UUID id, int detail) {
    List<UUID> living = List.copyOf(office.living(household(id)));
    if (!living.isEmpty()) {
      Payee payee = Payee.member(PaperOffice.account(living.get(detail % living.size())));
      office.order(
          id, new ProposePayeeChange(CLERK, payee, PayeeChangeReason.HOUSEHOLD_ASKED, today()));
      office.order(id, new DecidePayeeChange(by(COUNTY), true, today()));
    }
  }

  /** Somebody else says that a decision was wrong. */
  void revoke(UUID id, Decided decided) {
    office.order(
        id,
        new RevokeDecision(
            by(THIRD), decided.decision().id(), RevocationGround.ADMINISTRATIVE_REVIEW, today()));
  }
}
