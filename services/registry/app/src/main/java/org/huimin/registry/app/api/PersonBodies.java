package org.huimin.registry.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.identity.Masked;
import org.huimin.registry.app.handling.Persons.Known;
import org.huimin.registry.identity.Account;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about persons. What is sent prints nothing. */
final class PersonBodies {

  private PersonBodies() {}

  @Schema(requiredProperties = {"idNumber", "name", "registrationDivision"})
  record Registration(
      @Nullable String idNumber,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String registrationDivision) {
    @Override
    public String toString() {
      return "Registration";
    }
  }

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

  record PersonAnswer(UUID personId) {}

  record PayeeAnswer(UUID payeeId) {}

  record MaskedAccount(UUID payeeId, String accountType, String account, String bankCode) {
    static MaskedAccount of(Account account) {
      return new MaskedAccount(
          account.payeeId(),
          account.accountType().name(),
          Masked.account(account.account()),
          account.bankCode());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MaskedPerson(
      UUID personId,
      String name,
      String idNumber,
      LocalDate bornOn,
      String sex,
      String county,
      String township,
      @Nullable LocalDate diedOn,
      List<MaskedAccount> payeeAccounts) {
    static MaskedPerson of(Known person) {
      return new MaskedPerson(
          person.row().personId,
          Masked.name(person.identity().name()),
          Masked.idNumber(person.identity().idNumber()),
          person.row().bornOn,
          person.row().sex.name(),
          person.row().county,
          person.row().township,
          person.row().diedOn,
          person.accounts().stream().map(MaskedAccount::of).toList());
    }
  }
}
