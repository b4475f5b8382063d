package org.huimin.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** What can be said of an operation before anything is read: who may ask for it at all. */
@Singleton
public final class DivisionFilter {

  private final CurrentOfficer officer;

  @Inject
  public DivisionFilter(CurrentOfficer officer) {
    this.officer = officer;
  }

  /**
   * Comes after the roles and before anything is waited for or read.
   *
   * @throws Problem 403 when the operation states no rule, or the officer's division does not fit
   */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void refuse(ResourceInfo operation) {
    @Nullable DivisionRule rule = operation.getResourceMethod().getAnnotation(DivisionRule.class);
    if (rule == null) {
      throw Problem.forbidden("NO_RULE", "the operation does not say whom it is for");
    }
    if (officer.has(Roles.SERVICE)) {
      return;
    }
    boolean wholeCity = officer.division().isCity();
    if (rule.value() == DivisionRule.Rule.WHOLE_CITY && !wholeCity) {
      throw Problem.forbidden("OUTSIDE_DIVISION", "this is for those who work for the whole city");
    }
  }
}
