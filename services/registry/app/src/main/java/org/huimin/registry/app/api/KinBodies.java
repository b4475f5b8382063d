package org.huimin.registry.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.registry.app.view.AuthorisationRow;
import org.huimin.registry.app.view.DeclarationList.Listed;
import org.huimin.registry.app.view.DeclarationRow;
import org.huimin.registry.relation.Bond;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about relations, payees and relatives. Free words print nothing. */
final class KinBodies {

  private KinBodies() {}

  @Schema(requiredProperties = {"relatedPersonId", "relation", "since"})
  record NewRelation(
      @Nullable UUID relatedPersonId, @Nullable String relation, @Nullable LocalDate since) {}

  @Schema(requiredProperties = {"endedOn", "reason"})
  record RelationEnd(@Nullable LocalDate endedOn, @Nullable String reason, @Nullable String words) {
    @Override
    public String toString() {
      return "RelationEnd";
    }
  }

  record RelationAnswer(UUID relationId) {}

  /**
   * 亲属关系.
   *
   * @param relation what the related person is to the one who is asked for
   * @param until the first day on which it no longer stands
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RelationBody(
      UUID relationId,
      UUID relatedPersonId,
      String relation,
      LocalDate since,
      @Nullable LocalDate until) {
    static RelationBody of(Bond bond) {
      return new RelationBody(
          bond.relationId(), bond.other(), bond.relation().name(), bond.since(), bond.until());
    }
  }

  @Schema(requiredProperties = {"authorisedPayeeId", "payeeId", "kind", "validFrom", "evidence"})
  record NewAuthorisation(
      @Nullable UUID authorisedPayeeId,
      @Nullable UUID payeeId,
      @Nullable String kind,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable String evidence) {
    @Override
    public String toString() {
      return "NewAuthorisation";
    }
  }

  @Schema(requiredProperties = {"authorisationId", "revokedOn", "evidence"})
  record AuthorisationRevocation(
      @Nullable UUID authorisationId, @Nullable LocalDate revokedOn, @Nullable String evidence) {
    @Override
    public String toString() {
      return "AuthorisationRevocation";
    }
  }

  /** 代领授权. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AuthorisationBody(
      UUID authorisationId,
      UUID authorisedPayeeId,
      UUID payeeId,
      String kind,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate revokedOn) {
    static AuthorisationBody of(AuthorisationRow row) {
      return new AuthorisationBody(
          row.authorisationId,
          row.authorisedPayeeId,
          row.payeeId,
          row.kind.name(),
          row.validFrom,
          row.validUntil,
          row.revokedOn);
    }
  }

  /**
   * 近亲属备案.
   *
   * @param committeeMemberId whose relative; the officer's own when there is none
   */
  @Schema(requiredProperties = {"kinship", "declaredOn"})
  record NewDeclaration(
      @Nullable UUID committeeMemberId, @Nullable String kinship, @Nullable LocalDate declaredOn) {}

  @Schema(requiredProperties = {"reason"})
  record DeclarationWithdrawal(@Nullable String reason, @Nullable String words) {
    @Override
    public String toString() {
      return "DeclarationWithdrawal";
    }
  }

  record DeclarationAnswer(UUID declarationId) {}

  /** Ids and codes only. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeclarationBody(
      UUID declarationId,
      UUID personId,
      String county,
      String township,
      @Nullable String officer,
      @Nullable UUID committeeMemberId,
      String kinship,
      LocalDate declaredOn,
      @Nullable String withdrawalReason) {
    static DeclarationBody of(Listed listed) {
      DeclarationRow row = listed.declaration();
      return new DeclarationBody(
          row.declarationId,
          row.personId,
          listed.person().county,
          listed.person().township,
          row.officer,
          row.committeeMemberId,
          row.kinship.name(),
          row.declaredOn,
          row.withdrawalReason == null ? null : row.withdrawalReason.name());
    }
  }
}
