package org.huimin.registry.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.registry.app.api.PersonBodies.Registration;
import org.huimin.registry.app.handling.PersonLines.Registered;
import org.huimin.web.ProblemBody;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about a list of people. What is sent prints nothing. */
final class PersonLineBodies {

  private PersonLineBodies() {}

  @Schema(
      requiredProperties = {
        "idNumber",
        "name",
        "registrationDivision",
        "accountType",
        "account",
        "bankCode"
      })
  record SentPerson(
      @Nullable String idNumber,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String registrationDivision,
      @Nullable LocalDate movedInOn,
      @Nullable String movedInFrom,
      @Nullable String accountType,
      @Nullable String account,
      @Nullable String bankCode) {

    Registration person() {
      return new Registration(
          idNumber, name, phone, address, registrationDivision, movedInOn, movedInFrom);
    }

    @Override
    public String toString() {
      return "SentPerson";
    }
  }

  /**
   * One line's answer: either ids or a problem; or the last line of all.
   *
   * @param line its number, from 1
   * @param known whether the person was registered already
   * @param lines how many were answered, in the last line only
   * @param position what was appended, in the last line only, to be sent as {@code Huimin-After}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineAnswer(
      @Nullable Integer line,
      @Nullable UUID personId,
      @Nullable UUID payeeId,
      @Nullable Boolean known,
      @Nullable Integer status,
      @Nullable String code,
      @Nullable String field,
      @Nullable String detail,
      @Nullable Integer lines,
      @Nullable String position) {

    static LineAnswer of(int line, Registered who) {
      return new LineAnswer(
          line, who.personId(), who.payeeId(), who.known(), null, null, null, null, null, null);
    }

    static LineAnswer of(int line, ProblemBody no) {
      return new LineAnswer(
          line, null, null, null, no.status(), no.code(), no.field(), no.detail(), null, null);
    }

    static LineAnswer end(int lines, String position) {
      return new LineAnswer(null, null, null, null, null, null, null, null, lines, position);
    }
  }
}
