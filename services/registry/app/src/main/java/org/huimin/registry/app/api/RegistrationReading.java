package org.huimin.registry.app.api;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.api.PersonBodies.Registration;
import org.huimin.registry.app.view.Divisions;
import org.huimin.registry.identity.Identity;
import org.huimin.registry.identity.ResidentId;
import org.huimin.registry.person.PersonCommand.MovedIn;
import org.huimin.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/** 登记内容: what is sent to register a person, one at the counter or a line of a list. */
@Singleton
public class RegistrationReading {

  private final Divisions divisions;

  RegistrationReading(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Whole when the check has ended without an error. */
  record NewPerson(
      @Nullable ResidentId id,
      String typed,
      String name,
      @Nullable String phone,
      @Nullable String address,
      String township,
      @Nullable MovedIn movedIn) {

    Identity identity() {
      return new Identity(name, Objects.requireNonNull(id).number(), typed, phone, address);
    }

    DivisionCode division() {
      return DivisionCode.of(township);
    }

    @Override
    public String toString() {
      return "NewPerson";
    }
  }

  NewPerson read(FieldCheck check, Registration body) {
    String typed = check.required("idNumber", body.idNumber(), 40);
    return new NewPerson(
        Bodies.residentId(check, typed),
        typed,
        check.required("name", body.name(), 100),
        check.optional("phone", body.phone(), 20),
        check.optional("address", body.address(), 200),
        township(check, body.registrationDivision()),
        movedIn(check, body));
  }

  private String township(FieldCheck check, @Nullable String code) {
    String township = check.required("registrationDivision", code, 9);
    if (!check.failed("registrationDivision") && !divisions.hasTownship(township)) {
      check.error("UNKNOWN_TOWNSHIP", "registrationDivision", "a township of 9 digits is needed");
    }
    return township;
  }

  /** Day and county go together, and the county is none of ours. */
  private @Nullable MovedIn movedIn(FieldCheck check, Registration body) {
    if (body.movedInOn() == null && body.movedInFrom() == null) {
      return null;
    }
    Bodies.required(check, "movedInOn", body.movedInOn());
    String from = check.required("movedInFrom", body.movedInFrom(), 6);
    if (!check.failed("movedInFrom") && !from.matches("[0-9]{6}")) {
      check.error("BAD_COUNTY", "movedInFrom", "a county of 6 digits is needed");
    }
    if (divisions.hasCounty(from)) {
      check.error("NOT_OUTSIDE", "movedInFrom", "a move within the city is recorded as a move");
    }
    return body.movedInOn() == null || check.failed("movedInFrom")
        ? null
        : new MovedIn(body.movedInOn(), DivisionCode.of(from));
  }
}
