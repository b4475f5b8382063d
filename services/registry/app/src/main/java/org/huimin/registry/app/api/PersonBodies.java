package org.huimin.registry.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.identity.Masked;
import org.huimin.registry.app.handling.Persons.Known;
import org.huimin.registry.app.handling.Persons.KnownAccount;
import org.huimin.registry.app.view.PersonRow;
import org.huimin.registry.identity.Account;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about who a person is. What is sent prints nothing. */
final class PersonBodies {

  private PersonBodies() {}

  @Schema(requiredProperties = {"idNumber", "name", "registrationDivision"})
  record Registration(
      @Nullable String idNumber,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String registrationDivision,
      @Nullable LocalDate movedInOn,
      @Nullable String movedInFrom) {
    @Override
    public String toString() {
      return "Registration";
    }
  }

  record NewIdentity(
      @Nullable String idNumber,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String evidence) {
    @Override
    public String toString() {
      return "NewIdentity";
    }
  }

  record PersonAnswer(UUID personId) {}

  record MaskedAccount(
      UUID payeeId, String accountType, String account, String bankCode, String state) {
    static MaskedAccount of(KnownAccount known) {
      Account account = known.account();
      return new MaskedAccount(
          account.payeeId(),
          account.accountType().name(),
          Masked.account(account.account()),
          account.bankCode(),
          known.state().name());
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
      @Nullable LocalDate movedInOn,
      @Nullable String movedInFrom,
      @Nullable LocalDate movedOn,
      @Nullable LocalDate diedOn,
      @Nullable LocalDate missingOn,
      @Nullable LocalDate provedAliveOn,
      @Nullable String provedAliveBy,
      @Nullable UUID mergedInto,
      List<MaskedAccount> payeeAccounts) {
    static MaskedPerson of(Known person) {
      PersonRow row = person.row();
      return new MaskedPerson(
          row.personId,
          Masked.name(person.identity().name()),
          Masked.idNumber(person.identity().idNumber()),
          row.bornOn,
          row.sex.name(),
          row.county,
          row.township,
          row.movedInOn,
          row.movedInFrom,
          row.movedOn,
          row.diedOn,
          row.missingOn,
          row.provedAliveOn,
          row.provedAliveBy == null ? null : row.provedAliveBy.name(),
          row.mergedInto,
          person.accounts().stream().map(MaskedAccount::of).toList());
    }
  }
}
