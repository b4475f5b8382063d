package org.huimin.registry.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.registry.app.view.ChangeRow;
import org.huimin.registry.app.view.PersonRow;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about changes. What is sent prints nothing. */
final class ChangeBodies {

  private ChangeBodies() {}

  /**
   * 账户变更.
   *
   * @param replaces the payee id of the account that no longer counts
   */
  @Schema(requiredProperties = {"replaces", "accountType", "account", "bankCode", "evidence"})
  record AccountChange(
      @Nullable UUID replaces,
      @Nullable String accountType,
      @Nullable String account,
      @Nullable String bankCode,
      @Nullable String evidence) {
    @Override
    public String toString() {
      return "AccountChange";
    }
  }

  /** 人员合并, and its revocation. */
  @Schema(requiredProperties = {"otherPersonId", "evidence"})
  record Merge(@Nullable UUID otherPersonId, @Nullable String evidence) {
    @Override
    public String toString() {
      return "Merge";
    }
  }

  @Schema(requiredProperties = {"reason"})
  record ChangeRefusal(@Nullable String reason, @Nullable String words) {
    @Override
    public String toString() {
      return "ChangeRefusal";
    }
  }

  record ChangeAnswer(UUID changeId) {}

  /** Read by who proposed the change or may decide it; prints nothing. */
  record Evidence(String evidence) {
    @Override
    public String toString() {
      return "Evidence";
    }
  }

  /** Codes and ids only. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeBody(
      UUID changeId,
      UUID personId,
      String county,
      String township,
      String change,
      @Nullable UUID payeeId,
      @Nullable UUID replaces,
      @Nullable String accountType,
      @Nullable UUID otherPersonId,
      @Nullable UUID authorisationId,
      @Nullable UUID authorisedPayeeId,
      @Nullable String kind,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate revokedOn,
      String state,
      @Nullable String reason) {
    static ChangeBody of(ChangeRow row, PersonRow person) {
      return new ChangeBody(
          row.changeId,
          row.personId,
          person.county,
          person.township,
          row.kind.name(),
          row.payeeId,
          row.replaces,
          row.accountType == null ? null : row.accountType.name(),
          row.otherPersonId,
          row.authorisationId,
          row.authorisedPayeeId,
          row.payeeKind == null ? null : row.payeeKind.name(),
          row.validFrom,
          row.validUntil,
          row.revokedOn,
          row.state.name(),
          row.reason == null ? null : row.reason.name());
    }
  }
}
