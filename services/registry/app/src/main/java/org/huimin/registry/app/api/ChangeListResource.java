package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.registry.app.api.ChangeBodies.ChangeBody;
import org.huimin.registry.app.view.ChangeList;
import org.huimin.registry.app.view.ChangeRow.State;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;

/** 变更清单: what waits for a second officer, page by page, oldest first. */
@Path("/changes")
public class ChangeListResource {

  private final ChangeList list;
  private final CurrentOfficer officer;

  public ChangeListResource(ChangeList list, CurrentOfficer officer) {
    this.list = list;
    this.officer = officer;
  }

  @GET
  @Operation(operationId = "listChanges", summary = "变更清单: changes, page by page, oldest first")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<ChangeBody>> list(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    State asked = state.isEmpty() ? null : check.choice("state", state, State.class);
    Set<State> states = asked == null ? EnumSet.allOf(State.class) : EnumSet.of(asked);
    Bodies.page(check, page, size);
    check.end();
    return list.page(officer.division(), states, page, size)
        .map(rows -> rows.stream().map(row -> ChangeBody.of(row.change(), row.person())).toList());
  }
}
