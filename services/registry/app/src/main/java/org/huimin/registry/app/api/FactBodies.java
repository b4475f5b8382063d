package org.huimin.registry.app.api;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about what has happened to a person. What may name people prints nothing. */
final class FactBodies {

  private FactBodies() {}

  @Schema(requiredProperties = {"accountType", "account", "bankCode"})
  record NewAccount(
      @Nullable String accountType, @Nullable String account, @Nullable String bankCode) {
    @Override
    public String toString() {
      return "NewAccount";
    }
  }

  @Schema(requiredProperties = {"diedOn"})
  record Death(@Nullable LocalDate diedOn) {}

  @Schema(requiredProperties = {"reason"})
  record Revocation(@Nullable String reason) {
    @Override
    public String toString() {
      return "Revocation";
    }
  }

  @Schema(requiredProperties = {"bornOn", "basis", "evidence"})
  record BirthDate(@Nullable LocalDate bornOn, @Nullable String basis, @Nullable String evidence) {
    @Override
    public String toString() {
      return "BirthDate";
    }
  }

  @Schema(requiredProperties = {"declaredOn"})
  record Missing(@Nullable LocalDate declaredOn) {}

  @Schema(requiredProperties = {"passedOn", "method"})
  record ProofOfLife(@Nullable LocalDate passedOn, @Nullable String method) {}

  @Schema(requiredProperties = {"passedOn", "method", "reason"})
  record ProofOfLifeRevocation(
      @Nullable LocalDate passedOn, @Nullable String method, @Nullable String reason) {
    @Override
    public String toString() {
      return "ProofOfLifeRevocation";
    }
  }

  @Schema(requiredProperties = {"movedOn", "reason"})
  record MoveRevocation(@Nullable LocalDate movedOn, @Nullable String reason) {
    @Override
    public String toString() {
      return "MoveRevocation";
    }
  }

  @Schema(requiredProperties = {"movedOn", "county"})
  record Move(@Nullable LocalDate movedOn, @Nullable String county, @Nullable String township) {}

  record PayeeAnswer(UUID payeeId) {}
}
