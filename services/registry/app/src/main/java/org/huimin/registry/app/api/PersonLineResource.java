package org.huimin.registry.app.api;

import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.huimin.registry.app.api.PersonLineBodies.LineAnswer;
import org.huimin.registry.app.api.PersonLineBodies.SentPerson;
import org.huimin.registry.app.handling.PersonLines;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.JsonLines;
import org.huimin.web.Problem;
import org.huimin.web.Roles;

/** 批量登记: people of an existing list, each line answered by a line while the next ones come. */
@Path("/persons/lines")
public class PersonLineResource {

  private final PersonLines lines;
  private final RegistrationReading reading;
  private final CurrentOfficer officer;
  private final OwnPersons own;
  private final ObjectMapper json;

  public PersonLineResource(
      PersonLines lines,
      RegistrationReading reading,
      CurrentOfficer officer,
      OwnPersons own,
      ObjectMapper json) {
    this.lines = lines;
    this.reading = reading;
    this.officer = officer;
    this.own = own;
    this.json = json;
  }

  /**
   * Registers and records the account. A line that is refused holds up no other. The last line says
   * how many were answered; where it is missing the list is sent again.
   */
  @POST
  @Operation(
      operationId = "registerPersonLines",
      summary = "批量登记: register people with their accounts, one JSON object a line")
  @APIResponse(
      responseCode = "200",
      description = "Line by line, in their order; the last says how many and where they stand.",
      content =
          @Content(mediaType = JsonLines.TYPE, schema = @Schema(implementation = LineAnswer.class)))
  @Consumes(JsonLines.TYPE)
  @Produces(JsonLines.TYPE)
  @Blocking
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(DIVISION_NAMED)
  public StreamingOutput register(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JsonLines.TYPE,
                      schema = @Schema(implementation = SentPerson.class)))
          InputStream sent)
      throws IOException {
    JsonLines<SentPerson> body = new JsonLines<>(sent, json.readerFor(SentPerson.class));
    if (body.isEmpty()) {
      throw new Problem(400, "MISSING", "at least one line is needed", null);
    }
    LineRegistration list = new LineRegistration(lines, reading, officer, own);
    return out -> {
      try {
        list.register(body, new AnswerLines(out, json));
      } finally {
        body.skipRest();
      }
    };
  }
}
