package org.huimin.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huimin.kernel.DivisionCode;

/** 当前经办人: who is asking, by the token: the one place that reads role and division. */
@RequestScoped
public class CurrentOfficer {

  private static final String DIVISION = "division";

  @Inject SecurityIdentity identity;

  /** The opaque id of the officer, the {@code actor} of events. */
  public String subject() {
    String subject = token().getSubject();
    return subject == null ? identity.getPrincipal().getName() : subject;
  }

  /** The sign-in name, for the encrypted officer register only. */
  public String signInName() {
    return identity.getPrincipal().getName();
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

  public boolean covers(DivisionCode division) {
    return division().contains(division);
  }

  /**
   * Nobody sees or changes what lies outside their division.
   *
   * @throws Problem 403 when the division lies outside
   */
  public void mustCover(DivisionCode division) {
    if (!covers(division)) {
      throw Problem.forbidden(
          "OUTSIDE_DIVISION", "the officer works for " + division() + ", not for " + division);
    }
  }

  private JsonWebToken token() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return token;
    }
    throw new Problem(401, "NOT_SIGNED_IN", "a bearer token is needed", null);
  }
}
