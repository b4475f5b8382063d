package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.socialrelief.app.api.OwnCases.EnrolmentAnswer;
import org.huimin.socialrelief.app.handling.CaseHistory;
import org.huimin.socialrelief.dibaocase.PublicationCommand.PublishDecision;
import org.huimin.socialrelief.dibaocase.PublicationCommand.TakePublicationDown;
import org.huimin.socialrelief.dibaocase.Shown;
import org.huimin.web.DivisionRule;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 公布: what the village is shown after the decision, and until when. */
@Path("/enrolments/{enrolmentId}")
public class PublicationResource {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownBody(
      UUID id,
      String kind,
      String postedOn,
      @Schema(description = "absent where no last day was set") @Nullable String shownThrough,
      @Schema(description = "absent while it is up") @Nullable String takenDownOn,
      UUID personId,
      int members,
      String amount) {
    static ShownBody of(Shown one) {
      return new ShownBody(
          one.id(),
          one.kind().name(),
          one.postedOn().toString(),
          text(one.shownThrough()),
          text(one.takenDownOn()),
          one.personId(),
          one.members(),
          one.amount().toString());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  private final OwnCases own;
  private final CaseHistory history;

  public PublicationResource(OwnCases own, CaseHistory history) {
    this.own = own;
    this.history = history;
  }

  @GET
  @Operation(
      operationId = "listShown",
      summary = "公示与公布: all that the village was shown of the case, oldest first")
  @Path("/publications")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<ShownBody>> list(UUID enrolmentId) {
    return own.find(enrolmentId)
        .chain(row -> history.shown(row.enrolmentId))
        .map(shown -> shown.stream().map(ShownBody::of).toList());
  }

  @POST
  @Operation(
      operationId = "publishDecision",
      summary =
          "公布: a name, number of members, amount from the next month on; what was published before"
              + " comes down, and a child alone is named nowhere")
  @Path("/publication")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> publish(UUID enrolmentId) {
    return own.step(
        enrolmentId,
        step ->
            new PublishDecision(
                step.officer(),
                step.sheet().get(),
                step.options().get().publicationDays(),
                step.today()));
  }

  @POST
  @Operation(
      operationId = "takePublicationDown",
      summary = "撤下公布: what comes down before its time has to be published anew")
  @Path("/publication-closure")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<EnrolmentAnswer> takeDown(UUID enrolmentId) {
    return own.step(enrolmentId, step -> new TakePublicationDown(step.officer(), step.today()));
  }
}
