package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.NOT_BOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.registry.app.view.Divisions;
import org.huimin.web.DivisionRule;
import org.huimin.web.Roles;

/** 行政区划: the counties and townships people can be registered in. */
@Path("/divisions")
public class DivisionResource {

  public record DivisionBody(String code, String name, String county) {}

  private final Divisions divisions;

  public DivisionResource(Divisions divisions) {
    this.divisions = divisions;
  }

  @GET
  @Operation(operationId = "listDivisions", summary = "行政区划: all counties and townships")
  @RolesAllowed({
    Roles.CLERK,
    Roles.COUNTY,
    Roles.CITY,
    Roles.FINANCE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SERVICE
  })
  @DivisionRule(NOT_BOUND)
  public List<DivisionBody> all() {
    return divisions.all().stream()
        .map(d -> new DivisionBody(d.code().code(), d.name(), d.code().county().code()))
        .toList();
  }
}
