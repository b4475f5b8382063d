package org.huimin.elderlyallowance.app.api;

import jakarta.enterprise.context.RequestScoped;
import org.huimin.elderlyallowance.app.handling.Actor;
import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.DivisionCode;
import org.huimin.web.CurrentOfficer;

/** 经办人: the officer of this request, as commands want to know them. */
@RequestScoped
public class Officers {

  private final CurrentOfficer current;

  public Officers(CurrentOfficer current) {
    this.current = current;
  }

  Officer officer() {
    return new Officer(
        current.subject(), current.signInName(), current.roles(), current.division().code());
  }

  /**
   * The officer, for something in the division.
   *
   * @throws org.huimin.web.Problem 403 when it lies outside of the officer's
   */
  Actor within(DivisionCode division) {
    current.mustCover(division);
    return new Actor(officer(), division);
  }

  DivisionCode division() {
    return current.division();
  }
}
