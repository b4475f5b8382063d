package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.programme.words.Told;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.app.handling.PayeeChanges;
import org.huimin.socialrelief.app.handling.PayeeChanges.Asked;
import org.huimin.socialrelief.dibaocase.Payee;
import org.huimin.socialrelief.dibaocase.PayeeChange;
import org.huimin.socialrelief.dibaocase.PayeeChangeReason;
import org.huimin.socialrelief.dibaocase.PayeeCommand.DecidePayeeChange;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 变更领款人: the township proposes who receives from the next roster on, another officer decides. */
@Path("/enrolments/{enrolmentId}")
public class PayeeResource {

  private static final int WORDS = 500;

  /** What is sent. */
  @Schema(requiredProperties = {"payeeId", "reason", "evidence"})
  record NewPayee(
      @Schema(description = "领取账户: of a living member, or the one the authorisation names")
          @Nullable UUID payeeId,
      @Schema(description = "代领授权: of the registry; nothing for a member")
          @Nullable UUID authorisationId,
      @Nullable String reason,
      @Schema(description = "证明材料及编号: what it rests on, kept sealed") @Nullable String evidence) {
    @Override
    public String toString() {
      return "NewPayee";
    }
  }

  @Schema(requiredProperties = {"carriedOut"})
  record PayeeDecision(@Nullable Boolean carriedOut) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PayeeChangeBody(
      UUID changeId,
      UUID payeeId,
      @Nullable UUID authorisationId,
      @Schema(description = "代领截止日: the last day of the authorisation")
          @Nullable String authorisedUntil,
      String reason,
      String proposedOn,
      String proposedBy,
      @Schema(description = "absent while nobody has decided") @Nullable Boolean carriedOut,
      @Nullable String decidedOn,
      @Nullable String decidedBy,
      @Nullable String evidence) {
    static PayeeChangeBody of(Told<PayeeChange> told) {
      PayeeChange one = told.event();
      Payee.Authority authority = one.payee().authority();
      return new PayeeChangeBody(
          one.changeId(),
          one.payee().payeeId(),
          authority == null ? null : authority.authorisationId(),
          authority == null ? null : text(authority.validUntil()),
          one.reason().name(),
          one.proposedOn().toString(),
          one.proposedBy(),
          one.carriedOut(),
          text(one.decidedOn()),
          one.decidedBy(),
          told.words());
    }

    private static @Nullable String text(@Nullable Object said) {
      return said == null ? null : said.toString();
    }

    @Override
    public String toString() {
      return "PayeeChangeBody";
    }
  }

  private final PayeeChanges changes;
  private final OwnCases own;

  public PayeeResource(PayeeChanges changes, OwnCases own) {
    this.changes = changes;
    this.own = own;
  }

  @POST
  @Operation(
      operationId = "proposePayeeChange",
      summary = "拟变更领款人: another account is to be paid from the next roster on")
  @Path("/payee-change")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> propose(UUID enrolmentId, @Nullable NewPayee sent) {
    NewPayee body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID payee = Bodies.required(check, "payeeId", body.payeeId());
    PayeeChangeReason reason = check.choice("reason", body.reason(), PayeeChangeReason.class);
    String evidence = check.required("evidence", body.evidence(), WORDS);
    check.end();
    return own.asked(
        enrolmentId,
        actor ->
            changes.propose(
                new Asked(
                    enrolmentId,
                    Objects.requireNonNull(payee),
                    body.authorisationId(),
                    Objects.requireNonNull(reason)),
                evidence,
                actor));
  }

  @POST
  @Operation(
      operationId = "decidePayeeChange",
      summary = "决定变更领款人: carried out, or dropped, by another officer")
  @Path("/payee-change-decision")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> decide(UUID enrolmentId, @Nullable PayeeDecision sent) {
    PayeeDecision body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    Boolean carriedOut = Bodies.required(check, "carriedOut", body.carriedOut());
    check.end();
    return own.step(
        enrolmentId,
        step ->
            new DecidePayeeChange(
                step.decides(), Objects.requireNonNull(carriedOut), step.today()));
  }

  @GET
  @Operation(
      operationId = "listPayeeChanges",
      summary = "领款人变更: who was proposed on which evidence, and what became of it")
  @Path("/payee-changes")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<PayeeChangeBody>> list(UUID enrolmentId) {
    return own.find(enrolmentId)
        .chain(row -> changes.of(row.enrolmentId))
        .map(told -> told.stream().map(PayeeChangeBody::of).toList());
  }
}
