package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huimin.registry.app.api.KinBodies.DeclarationBody;
import org.huimin.registry.app.view.DeclarationList;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 备案清单: the near relatives that officers and committee members have, page by page. */
@Path("/relative-declarations")
public class RelativeListResource {

  private static final int LONGEST_ID = 64;

  private final DeclarationList list;
  private final CurrentOfficer officer;

  public RelativeListResource(DeclarationList list, CurrentOfficer officer) {
    this.list = list;
    this.officer = officer;
  }

  @GET
  @Operation(
      operationId = "listRelativeDeclarations",
      summary = "备案清单: all, or those of an officer or a committee member")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<DeclarationBody>> list(
      @Parameter(description = "经办人: the opaque id that stands in events") @QueryParam("officer")
          @Nullable String ofOfficer,
      @Parameter(description = "村(居)委会成员: the member's person id") @QueryParam("committeeMember")
          @Nullable UUID committeeMember,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    String whose = check.optional("officer", ofOfficer, LONGEST_ID);
    if (whose != null && !check.failed("officer") && !whose.matches("[A-Za-z0-9-]+")) {
      check.error("BAD_OFFICER", "officer", "an officer's opaque id is expected");
    }
    Bodies.page(check, page, size);
    check.end();
    return list.page(officer.division(), whose, committeeMember, page, size)
        .map(rows -> rows.stream().map(DeclarationBody::of).toList());
  }
}
