package org.huimin.elderlyallowance.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.ReceivedLines;
import org.huimin.elderlyallowance.app.api.TakeOverBodies.SentLine;
import org.huimin.elderlyallowance.app.handling.TakeOverLines;
import org.huimin.elderlyallowance.takeover.TakeOverList;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.JsonLines;
import org.huimin.web.Problem;
import org.huimin.web.Roles;

/** 接续明细: the lines of a list, as many as there are, read as they come. */
@Path("/take-overs/{takeOverId}/lines")
public class TakeOverLineResource {

  private final TakeOverLines lines;
  private final CurrentOfficer officers;
  private final ObjectMapper json;

  public TakeOverLineResource(TakeOverLines lines, CurrentOfficer officers, ObjectMapper json) {
    this.lines = lines;
    this.officers = officers;
    this.json = json;
  }

  /** In their order; sent again they are nothing new, so a broken sender goes on. */
  @POST
  @Operation(
      operationId = "sendTakeOverLines",
      summary = "接续明细: lines of a list from a number on, one JSON object a line")
  @Consumes(JsonLines.TYPE)
  @Blocking
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public ReceivedLines receive(
      UUID takeOverId,
      @QueryParam("from") @DefaultValue("1") int from,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JsonLines.TYPE,
                      schema = @Schema(implementation = SentLine.class)))
          InputStream sent)
      throws IOException {
    JsonLines<SentLine> body = new JsonLines<>(sent, json.readerFor(SentLine.class));
    try {
      return receive(takeOverId, from, body);
    } finally {
      body.skipRest();
    }
  }

  private ReceivedLines receive(UUID takeOverId, int from, JsonLines<SentLine> body)
      throws IOException {
    FieldCheck check = new FieldCheck();
    if (from < 1 || from > 10_000_000) {
      check.error("BAD_LINE", "from", "lines are counted from 1");
    }
    check.end();
    if (body.isEmpty()) {
      throw new Problem(400, "MISSING", "at least one line is needed", null);
    }
    TakeOverList list =
        officers.own(lines.find(takeOverId), TakeOverList::county, TakeOverResource::unknown);
    int received =
        lines.receive(
            list, from, () -> body.next().map(TakeOverBodies::line), officers.actor(list.county()));
    return new ReceivedLines(takeOverId, received);
  }
}
