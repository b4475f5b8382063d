package org.huimin.publishing;

import static org.huimin.web.DivisionRule.Rule.WHOLE_CITY;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huimin.web.DivisionRule;
import org.huimin.web.Roles;

/** 事件带头: how far each partition of the topics has come; asked at a month's cut-off. */
@Path("/tape/heads")
public class TapeResource {

  private final TapeHeads heads;

  public TapeResource(TapeHeads heads) {
    this.heads = heads;
  }

  @GET
  @Operation(operationId = "readTapeHeads", summary = "事件带头: the last sequence of each partition")
  @Blocking
  @RolesAllowed({Roles.SERVICE, Roles.AUDITOR})
  @DivisionRule(WHOLE_CITY)
  public Map<String, Map<Integer, Long>> read() {
    return heads.read();
  }
}
