package org.huimin.programme.notices;

import static org.huimin.web.DivisionRule.Rule.ANSWERS_WITHIN;
import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;
import static org.huimin.web.DivisionRule.Rule.NOT_BOUND;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.huimin.commands.Done;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.NoticeFile;
import org.huimin.programme.notices.NoticeBodies.NoticeAnswer;
import org.huimin.programme.notices.NoticeBodies.NoticeBody;
import org.huimin.programme.notices.NoticeBodies.SentNotice;
import org.huimin.programme.notices.NoticeBodies.StandardsBody;
import org.huimin.programme.notices.NoticeTerms.OptionTerm;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 标准与地方规定: brought by one officer of the city or a county, published by another. */
@Path("/")
public class NoticeResource {

  private final Notices notices;
  private final NoticeTerms terms;
  private final CurrentOfficer officers;
  private final AppendedPositions appended;

  public NoticeResource(
      Notices notices, NoticeTerms terms, CurrentOfficer officers, AppendedPositions appended) {
    this.notices = notices;
    this.terms = terms;
    this.officers = officers;
    this.appended = appended;
  }

  @GET
  @Operation(operationId = "readStandards", summary = "现行标准: all that was ever published")
  @Path("standards")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.FINANCE, Roles.AUDITOR})
  @DivisionRule(NOT_BOUND)
  public Uni<StandardsBody> standards() {
    return notices.table().map(StandardsBody::of);
  }

  @POST
  @Operation(operationId = "proposeNotice", summary = "拟公布: bring standards or local options")
  @APIResponseSchema(
      value = NoticeAnswer.class,
      responseCode = "201",
      responseDescription = "Brought; another officer publishes it.")
  @Path("notices")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(DIVISION_NAMED)
  public Uni<Response> propose(@Nullable SentNotice sent) {
    Notices.Draft draft = NoticeReading.read(Bodies.present(sent), terms.options());
    DivisionCode region = officers.named(draft.region());
    return notices
        .propose(draft, officers.actor(region))
        .map(done -> answer(done, done.isNew() ? 201 : 200));
  }

  @GET
  @Operation(operationId = "listNotices", summary = "标准文件列表: notices and where they stand")
  @Path("notices")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(ANSWERS_WITHIN)
  public Uni<List<NoticeBody>> list() {
    DivisionCode division = officers.division();
    return notices
        .list()
        .map(
            files ->
                files.stream()
                    .filter(file -> division.contains(file.notice().region()))
                    .map(file -> NoticeBody.of(file, this::codeOf))
                    .toList());
  }

  @POST
  @Operation(operationId = "publishNotice", summary = "公布: its rows are in force from their months")
  @Path("notices/{noticeId}/publication")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<NoticeAnswer> publish(UUID noticeId) {
    return own(noticeId)
        .chain(
            file ->
                notices.publish(
                    noticeId, file.notice().region(), officers.actor(file.notice().region())))
        .map(this::answer);
  }

  @POST
  @Operation(operationId = "refuseNotice", summary = "退回: it is not published")
  @Path("notices/{noticeId}/refusal")
  @RolesAllowed({Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<NoticeAnswer> refuse(UUID noticeId) {
    return own(noticeId)
        .chain(
            file ->
                notices.refuse(
                    noticeId, file.notice().region(), officers.actor(file.notice().region())))
        .map(this::answer);
  }

  private String codeOf(String name) {
    return terms.options().stream()
        .filter(option -> option.name().equals(name))
        .map(OptionTerm::code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no option is named " + name));
  }

  private Uni<NoticeFile> own(UUID noticeId) {
    return notices
        .find(noticeId)
        .map(found -> officers.own(found, file -> file.notice().region(), NoticeResource::unknown));
  }

  private static Problem unknown() {
    return Problem.notFound("NO_SUCH_NOTICE", "there is no notice under this id");
  }

  private NoticeAnswer answer(Done done) {
    appended.add(done.positions());
    return new NoticeAnswer(done.id());
  }

  private Response answer(Done done, int status) {
    return Response.status(status).entity(Objects.requireNonNull(answer(done))).build();
  }
}
