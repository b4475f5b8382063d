package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.Money;
import org.huimin.programme.names.PersonNames;
import org.huimin.programme.names.PersonNames.Told;
import org.huimin.socialrelief.app.handling.CaseHistory;
import org.huimin.socialrelief.app.view.EnrolmentRow;
import org.huimin.socialrelief.dibaocase.DecisionTaken;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoEvent;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDeathRevoked;
import org.huimin.socialrelief.dibaocase.InquiryEvent.MemberDied;
import org.huimin.socialrelief.dibaocase.ProposedMeasure;
import org.huimin.socialrelief.dibaocase.Shown;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** 书面告知: the letters a household is handed, to be printed by the office that delivers them. */
@Path("/enrolments/{enrolmentId}")
public class LetterResource {

  private final OwnCases own;
  private final CaseHistory history;
  private final CurrentOfficer officers;
  private final PersonNames names;
  private final Template letter;

  public LetterResource(
      OwnCases own,
      CaseHistory history,
      CurrentOfficer officers,
      PersonNames names,
      @Location("letter.html") Template letter) {
    this.own = own;
    this.history = history;
    this.officers = officers;
    this.names = names;
    this.letter = letter;
  }

  @GET
  @Operation(
      operationId = "printDecisionLetter",
      summary = "决定告知书: a decision in writing, with reason, article and remedies")
  @Path("/decisions/{decisionId}/letter")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RestResponse<String>> ofDecision(UUID enrolmentId, UUID decisionId) {
    return printed(enrolmentId, (row, recorded) -> decided(row, recorded, decisionId));
  }

  @GET
  @Operation(
      operationId = "printProposalLetter",
      summary = "拟作决定告知书: what is proposed, and until when the household may be heard")
  @Path("/reduction/letter")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RestResponse<String>> ofProposal(UUID enrolmentId) {
    return printed(enrolmentId, LetterResource::proposed);
  }

  private static Letter decided(EnrolmentRow row, List<Recorded> recorded, UUID decisionId) {
    DecisionTaken taken =
        DecisionTaken.in(recorded).stream()
            .filter(one -> one.decisionId().equals(decisionId))
            .findFirst()
            .orElseThrow(
                () -> Problem.notFound("NO_SUCH_DECISION", "there is no decision under this id"));
    Optional<Money> shown =
        Shown.in(recorded).stream()
            .filter(one -> one.kind() == Shown.Kind.NOTICE)
            .filter(one -> !one.postedOn().isAfter(taken.decidedOn()))
            .reduce((_, later) -> later)
            .map(Shown::amount);
    return Letter.of(taken, county(row), shown);
  }

  private static Letter proposed(EnrolmentRow row, List<Recorded> recorded) {
    return ProposedMeasure.in(recorded)
        .map(open -> Letter.of(open, row.enrolmentId, county(row)))
        .orElseThrow(
            () ->
                Problem.notFound(
                    "NO_REDUCTION_PROPOSED", "no decision against the household is proposed"));
  }

  private static DivisionCode county(EnrolmentRow row) {
    return row.division().county();
  }

  private Uni<RestResponse<String>> printed(
      UUID enrolmentId, BiFunction<EnrolmentRow, List<Recorded>, Letter> written) {
    String token = officers.bearer();
    return own.find(enrolmentId)
        .chain(
            row ->
                history
                    .of(enrolmentId)
                    .chain(
                        recorded ->
                            print(
                                written.apply(row, recorded),
                                row,
                                hasDied(recorded, row.applicantId),
                                token)))
        .map(html -> ResponseBuilder.ok(html).header("Cache-Control", "no-store").build());
  }

  /** The letter goes to the household then, and to nobody by name. */
  private static boolean hasDied(List<Recorded> recorded, UUID person) {
    boolean died = false;
    for (Recorded one : recorded) {
      died =
          switch (one.event()) {
            case MemberDied e when e.personId().equals(person) -> true;
            case MemberDeathRevoked e when e.personId().equals(person) -> false;
            case DibaoEvent _ -> died;
          };
    }
    return died;
  }

  private Uni<String> print(Letter one, EnrolmentRow row, boolean died, String token) {
    return names
        .of(county(row), one.persons(row.applicantId), token)
        .chain(
            (Told told) ->
                letter
                    .data("letter", one.named(told.names()))
                    .data("to", died ? "" : told.names().getOrDefault(row.applicantId, ""))
                    .data("number", row.householdId)
                    .data("away", told.away())
                    .createUni());
  }
}
