package org.huimin.ledger.app.api;

import static org.huimin.web.DivisionRule.Rule.WHOLE_CITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.ledger.app.handling.Rebuild;
import org.huimin.ledger.app.handling.RebuildWorker;
import org.huimin.ledger.app.handling.Rebuilds;
import org.huimin.web.CurrentCommand;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 重建: the ledger from Kafka alone, beside the live one. */
@Path("/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
public class RebuildResource {

  @Inject Rebuilds rebuilds;
  @Inject RebuildWorker worker;
  @Inject CurrentOfficer officer;
  @Inject CurrentCommand command;

  /**
   * What to do besides comparing.
   *
   * @param swap whether the rebuilt ledger, when equal, becomes the live one; when not said, it
   *     does not
   */
  public record Order(@Nullable Boolean swap) {}

  /** Under way; ask for it by its id. */
  public record Ordered(UUID rebuildId) {}

  @POST
  @Operation(
      operationId = "orderRebuild",
      summary = "重建台账: rebuild the ledger beside itself and compare")
  @APIResponseSchema(
      value = Ordered.class,
      responseCode = "202",
      responseDescription = "Under way.")
  @DivisionRule(WHOLE_CITY)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response order(@Nullable Order order) {
    if (order == null) {
      throw new Problem(400, "BAD_JSON", "a JSON body is needed", null);
    }
    Done done =
        rebuilds
            .order(officer.subject(), Boolean.TRUE.equals(order.swap()), command.key())
            .orElseThrow(
                () -> Problem.conflict("REBUILD_RUNNING", "another rebuild is still running"));
    worker.wake();
    return Response.accepted(new Ordered(done.id())).build();
  }

  @GET
  @Operation(operationId = "readRebuild", summary = "查询重建: state and outcome of a rebuild")
  @Path("{rebuildId}")
  @DivisionRule(WHOLE_CITY)
  public Rebuild rebuild(@PathParam("rebuildId") UUID rebuildId) {
    return rebuilds
        .find(rebuildId)
        .orElseThrow(() -> Problem.notFound("NO_SUCH_REBUILD", "there is no such rebuild"));
  }
}
