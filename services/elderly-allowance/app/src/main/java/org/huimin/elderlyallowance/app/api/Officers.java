package org.huimin.elderlyallowance.app.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huimin.commands.Actor;
import org.huimin.kernel.DivisionCode;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.Problem;

/** 经办人: the officer of this request, as commands want to know them. */
@RequestScoped
public class Officers {

  private final CurrentOfficer current;

  public Officers(CurrentOfficer current) {
    this.current = current;
  }

  /** The officer, for something in the division. */
  Actor actor(DivisionCode division) {
    return current.actor(division);
  }

  /** What was found, unless it lies outside of the officer's division: then it is unknown. */
  <T> T own(Optional<T> found, Function<T, DivisionCode> divisionOf, Supplier<Problem> unknown) {
    return current.own(found, divisionOf, unknown);
  }

  /**
   * The division the officer named themselves.
   *
   * @throws Problem 403 when it lies outside of the officer's
   */
  DivisionCode named(DivisionCode division) {
    current.mustCover(division);
    return division;
  }

  /** For asking the registry as the officer. */
  String bearer() {
    return current.bearer();
  }

  DivisionCode division() {
    return current.division();
  }
}
