package org.huimin.elderlyallowance.app.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentAnswer;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.EnrolmentBody;
import org.huimin.elderlyallowance.app.api.EnrolmentBodies.Refusal;
import org.huimin.elderlyallowance.app.handling.Actor;
import org.huimin.elderlyallowance.app.handling.Applications;
import org.huimin.elderlyallowance.app.view.EnrolmentList;
import org.huimin.kernel.Citation;
import org.huimin.web.AppendedPositions;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 登记: cases read, confirmed or refused at the county. */
@Path("/enrolments")
public class EnrolmentResource {

  private static final Set<String> STATES = Set.of("", "APPLIED", "IN_PAYMENT", "REFUSED", "ENDED");
  private static final int MOST = 500;

  private final Applications applications;
  private final EnrolmentList list;
  private final Officers officers;
  private final AppendedPositions appended;

  public EnrolmentResource(
      Applications applications,
      EnrolmentList list,
      Officers officers,
      AppendedPositions appended) {
    this.applications = applications;
    this.list = list;
    this.officers = officers;
    this.appended = appended;
  }

  @GET
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  public Uni<List<EnrolmentBody>> list(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("50") int size) {
    FieldCheck check = new FieldCheck();
    if (!STATES.contains(state)) {
      check.error("UNKNOWN_STATE", "state", "APPLIED, IN_PAYMENT, REFUSED or ENDED is expected");
    }
    if (page < 0 || page > 1_000_000) {
      check.error("BAD_PAGE", "page", "from 0 to 1000000");
    }
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
    check.end();
    return list.page(officers.division(), state, page, size)
        .map(rows -> rows.stream().map(EnrolmentBody::of).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  public Uni<EnrolmentBody> read(UUID id) {
    return applications
        .find(id)
        .map(found -> found.orElseThrow(EnrolmentResource::unknown))
        .invoke(row -> officers.within(row.division()))
        .map(EnrolmentBody::of);
  }

  @POST
  @Path("/{id}/confirmation")
  @RolesAllowed(Roles.COUNTY)
  public Uni<EnrolmentAnswer> confirm(UUID id) {
    return actor(id).chain(actor -> applications.confirm(id, actor)).map(this::answer);
  }

  /** Reason and article are the agency's no to the citizen, in writing. */
  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.COUNTY)
  public Uni<EnrolmentAnswer> refuse(UUID id, @Nullable Refusal sent) {
    Refusal body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    String reason = check.required("reason", body.reason(), 500);
    String article = check.required("article", body.article(), 200);
    int blank = article.lastIndexOf(' ');
    if (!check.failed("article") && blank < 1) {
      check.error("BAD_ARTICLE", "article", "document and article are expected, a blank between");
    }
    check.end();
    Citation citation = new Citation(article.substring(0, blank), article.substring(blank + 1));
    return actor(id)
        .chain(actor -> applications.refuse(id, reason, citation, actor))
        .map(this::answer);
  }

  private Uni<Actor> actor(UUID id) {
    return applications
        .find(id)
        .map(found -> found.orElseThrow(EnrolmentResource::unknown))
        .map(row -> officers.within(row.division()));
  }

  private EnrolmentAnswer answer(Applications.Done done) {
    appended.add(done.positions());
    return new EnrolmentAnswer(done.enrolmentId());
  }

  private static Problem unknown() {
    return Problem.notFound("NO_SUCH_ENROLMENT", "there is no case under this id");
  }
}
