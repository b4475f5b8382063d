package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.socialrelief.app.api.ExplanationBodies.StepBody;
import org.huimin.socialrelief.app.handling.Classifications;
import org.huimin.socialrelief.app.handling.Classifications.Classified;
import org.huimin.socialrelief.household.SinglePerson;
import org.huimin.socialrelief.household.Term;
import org.huimin.socialrelief.policy.Classification;
import org.huimin.web.DivisionRule;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/**
 * 分类认定: one application is a dibao household, a marginal one, single persons, or referred on. It
 * tells what the household lives on, so it is for those who may read that.
 */
@Path("/enrolments/{enrolmentId}/classification")
public class ClassificationResource {

  /** A word of the list, in both languages. */
  record TermBody(String code, String chinese, String english) {
    static <T extends Enum<T> & Term> TermBody of(T term) {
      return new TermBody(term.name(), term.chinese(), term.english());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SingleBody(
      UUID personId,
      @Schema(description = "absent where the card does not say enough, and somebody looks at it")
          @Nullable TermBody reason,
      @Schema(description = "document and article of the reason") @Nullable String basis,
      @Schema(description = "whether their own income is below the standard")
          boolean belowStandard) {
    static SingleBody of(Classification.Single one) {
      SinglePerson.Reason reason =
          one.standing() instanceof SinglePerson.MayApply may ? may.reason() : null;
      return new SingleBody(
          one.personId(),
          reason == null ? null : TermBody.of(reason),
          reason == null ? null : reason.citation().toString(),
          one.belowStandard());
    }

    @Override
    public String toString() {
      return "SingleBody";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClassificationBody(
      @Schema(description = "the first month that would be paid, if it were decided today")
          String month,
      @Schema(
              description =
                  "absent while not everybody who lives there was verified, or no standard counts"
                      + " there")
          @Nullable TermBody household,
      @Schema(description = "document and article") @Nullable String basis,
      @Schema(
              description =
                  "单人户: who may apply alone; of a household that is taken in only who counts in none, once they have left it")
          List<SingleBody> singles,
      @Schema(description = "转介: where else to go") List<TermBody> referrals,
      @Schema(description = "the arithmetic of the household, line by line") List<StepBody> lines) {
    static ClassificationBody of(Classified one) {
      String month = one.month().toString();
      return one.found()
          .map(found -> of(month, found))
          .orElseGet(
              () -> new ClassificationBody(month, null, null, List.of(), List.of(), List.of()));
    }

    private static ClassificationBody of(String month, Classification found) {
      return new ClassificationBody(
          month,
          TermBody.of(found.household()),
          found.basis().toString(),
          found.singles().stream().map(SingleBody::of).toList(),
          found.referrals().stream().map(TermBody::of).toList(),
          found.steps().stream().map(StepBody::of).toList());
    }

    @Override
    public String toString() {
      return "ClassificationBody";
    }
  }

  private final Classifications classifications;
  private final OwnCases own;

  public ClassificationResource(Classifications classifications, OwnCases own) {
    this.classifications = classifications;
    this.own = own;
  }

  @GET
  @Operation(
      operationId = "classifyApplication",
      summary = "分类认定: what the case comes to by the rule, as it was verified last")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<ClassificationBody> classify(UUID enrolmentId) {
    return own.find(enrolmentId)
        .chain(row -> classifications.of(row.enrolmentId))
        .map(ClassificationBody::of);
  }
}
