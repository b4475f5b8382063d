package org.huimin.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huimin.commands.Actor;
import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.DivisionCode;

/** 当前经办人: who is asking, by the token: the one place that reads role and division. */
@RequestScoped
public class CurrentOfficer {

  private static final String DIVISION = "division";

  @Inject SecurityIdentity identity;
  @Inject CurrentCommand command;

  /**
   * The opaque id of the officer, the {@code actor} of events.
   *
   * @throws Problem 401 when the token has none: a sign-in name on a topic would be personal
   */
  public String subject() {
    String subject = token().getSubject();
    if (subject == null || subject.isBlank()) {
      throw new Problem(401, "NO_SUBJECT", "the token does not say who the officer is", null);
    }
    return subject;
  }

  /** The sign-in name, for the encrypted officer register only. */
  public String signInName() {
    return identity.getPrincipal().getName();
  }

  /** The token itself, for asking another service on the officer's behalf; never kept or logged. */
  public String bearer() {
    return token().getRawToken();
  }

  public Set<String> roles() {
    return identity.getRoles();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /**
   * The division the officer works for: city, county or township.
   *
   * @throws Problem 403 when the token names none
   */
  public DivisionCode division() {
    Optional<String> division = token().claim(DIVISION);
    return division
        .filter(code -> code.matches("\\d{4}|\\d{6}|\\d{9}"))
        .map(DivisionCode::of)
        .orElseThrow(
            () -> Problem.forbidden("NO_DIVISION", "the token names no division to work for"));
  }

  /**
   * What lies outside the officer's division is not there: it is answered exactly as an id that
   * nobody has, so that nobody learns by asking what others keep.
   *
   * @param unknown the answer to an id that nobody has
   * @throws Problem 403 when the token names no division, whether or not anything was found
   */
  public <T> T own(
      Optional<T> found, Function<T, DivisionCode> divisionOf, Supplier<Problem> unknown) {
    DivisionCode mine = division();
    return found.filter(thing -> mine.contains(divisionOf.apply(thing))).orElseThrow(unknown);
  }

  /** The officer as a command wants to know them, for something in the division. */
  public Actor actor(DivisionCode division) {
    Officer officer = new Officer(subject(), signInName(), roles(), division().code());
    return new Actor(officer, division, command.key());
  }

  /**
   * For a division the officer names themselves: that it exists is public, what is in it is not.
   *
   * @throws Problem 403 when the division lies outside
   */
  public void mustCover(DivisionCode division) {
    if (!division().contains(division)) {
      throw Problem.forbidden(
          "OUTSIDE_DIVISION", "the officer works for " + division() + ", not for " + division);
    }
  }

  /** The division the officer named, if {@link #mustCover they may}. */
  public DivisionCode named(DivisionCode division) {
    mustCover(division);
    return division;
  }

  private JsonWebToken token() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return token;
    }
    throw new Problem(401, "NOT_SIGNED_IN", "a bearer token is needed", null);
  }
}
