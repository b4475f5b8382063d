package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.huimin.identity.Masked;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.app.handling.Names;
import org.huimin.registry.app.handling.Names.Named;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Reading;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 姓名查阅: the names that belong on a list of one county, whole for the county, masked for others. */
@Path("/persons/names")
public class NameResource {

  private static final int MOST = 1_000;

  /**
   * What is asked.
   *
   * @param county whose list it is; of those whom others keep nothing is answered
   */
  @Schema(requiredProperties = {"county", "ids"})
  record Wanted(@Nullable String county, @Nullable List<@Nullable UUID> ids) {}

  /** 姓名. */
  record NameOf(UUID personId, String name) {
    @Override
    public String toString() {
      return "NameOf";
    }
  }

  private final Names names;
  private final CurrentOfficer officer;
  private final OwnPersons own;

  public NameResource(Names names, CurrentOfficer officer, OwnPersons own) {
    this.names = names;
    this.officer = officer;
    this.own = own;
  }

  @POST
  @Reading
  @Operation(
      operationId = "readNames",
      summary = "姓名查阅: names for a list of one county, up to 1,000 at once")
  @APIResponse(responseCode = "200", description = "Of those whom the county keeps.")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(DIVISION_NAMED)
  public Uni<List<NameOf>> read(@Nullable Wanted sent) {
    Wanted body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    String code = Bodies.county(check, "county", body.county());
    List<UUID> ids = ids(check, body.ids());
    check.end();
    DivisionCode county = DivisionCode.of(code);
    officer.mustCover(county);
    boolean whole = officer.has(Roles.COUNTY);
    return names
        .of(ids, county)
        .invoke(found -> own.noteReading(found.size() + " names of " + county))
        .map(found -> found.stream().map(one -> shown(one, whole)).toList());
  }

  /** Who signs for the money sees whom it is for; all others see the family name. */
  private static NameOf shown(Named one, boolean whole) {
    return new NameOf(one.personId(), whole ? one.name() : Masked.name(one.name()));
  }

  private static List<UUID> ids(FieldCheck check, @Nullable List<@Nullable UUID> sent) {
    List<@Nullable UUID> ids = Objects.requireNonNullElse(sent, List.of());
    if (ids.isEmpty()) {
      check.error("MISSING", "ids", "at least one id is needed");
    } else if (ids.size() > MOST) {
      check.error("TOO_MANY", "ids", "at most " + MOST + " ids are taken");
    } else if (ids.contains(null)) {
      check.error("MISSING", "ids", "an id is needed in each place");
    }
    return ids.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
