package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.DIVISION_NAMED;
import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.commands.Done;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.app.handling.HouseholdDesk;
import org.huimin.socialrelief.app.view.Cases;
import org.huimin.socialrelief.app.view.HouseholdRow;
import org.huimin.socialrelief.app.view.MemberRow;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.household.AreaFinding;
import org.huimin.socialrelief.household.UrbanRuralCode;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.huimin.socialrelief.register.HouseholdEvent.LeavingReason;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 家庭: households, and who belongs to them. */
@Path("/households")
public class HouseholdResource {

  /**
   * What is sent.
   *
   * @param area URBAN or RURAL: whose standard counts; may be left out where the code is told of
   *     the place that counts in the county
   * @param residenceCode 城乡分类代码 of where they live
   * @param registrationCode of where they are registered
   */
  @Schema(requiredProperties = {"headId", "township"})
  record NewHousehold(
      @Nullable UUID headId,
      @Nullable String township,
      @Nullable String area,
      @Nullable String residenceCode,
      @Nullable String registrationCode) {}

  @Schema(requiredProperties = {"personId", "joinedOn"})
  record Joining(@Nullable UUID personId, @Nullable String joinedOn) {}

  @Schema(requiredProperties = {"leftOn", "reason"})
  record Leaving(@Nullable String leftOn, @Nullable String reason) {}

  @Schema(requiredProperties = {"headId"})
  record Head(@Nullable UUID headId) {}

  @Schema(requiredProperties = {"fromMonth"})
  record Classification(
      @Nullable String area,
      @Nullable String residenceCode,
      @Nullable String registrationCode,
      @Nullable String fromMonth) {}

  record HouseholdAnswer(UUID householdId) {}

  record MemberBody(UUID personId, String joinedOn) {}

  record HouseholdBody(
      UUID householdId, UUID headId, String township, String area, List<MemberBody> members) {
    static HouseholdBody of(HouseholdRow row, List<MemberRow> members) {
      return new HouseholdBody(
          row.householdId,
          row.headId,
          row.township,
          row.area,
          members.stream()
              .map(one -> new MemberBody(one.personId, one.joinedOn.toString()))
              .toList());
    }
  }

  private final HouseholdDesk desk;
  private final Cases cases;
  private final OwnCases own;
  private final CurrentOfficer officer;
  private final AppendedPositions appended;

  public HouseholdResource(
      HouseholdDesk desk,
      Cases cases,
      OwnCases own,
      CurrentOfficer officer,
      AppendedPositions appended) {
    this.desk = desk;
    this.cases = cases;
    this.own = own;
    this.officer = officer;
    this.appended = appended;
  }

  @POST
  @Operation(operationId = "defineHousehold", summary = "立户: register a household under its head")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(DIVISION_NAMED)
  public Uni<HouseholdAnswer> define(@Nullable NewHousehold sent) {
    NewHousehold body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID head = Bodies.required(check, "headId", body.headId());
    String township = check.required("township", body.township(), 9);
    if (!check.failed("township") && !township.matches("[0-9]{9}")) {
      check.error("BAD_TOWNSHIP", "township", "a township of 9 digits is needed");
    }
    AreaFinding told = area(check, body.area(), body.residenceCode(), body.registrationCode());
    check.end();
    DivisionCode place = officer.named(DivisionCode.of(township));
    return desk.define(Objects.requireNonNull(head), told, place, officer.actor(place))
        .map(this::answer);
  }

  @GET
  @Operation(operationId = "readHousehold", summary = "查询家庭: a household and its members")
  @Path("/{householdId}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<HouseholdBody> read(UUID householdId) {
    return own.household(householdId)
        .chain(row -> cases.members(householdId).map(members -> HouseholdBody.of(row, members)));
  }

  /**
   * A clerk takes in whom their own township has registered; the county whoever it has; the city
   * everybody it has, who is registered in another county among them.
   */
  @POST
  @Operation(operationId = "joinHousehold", summary = "成员进入: a person joins a household")
  @Path("/{householdId}/members")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.CITY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<HouseholdAnswer> join(UUID householdId, @Nullable Joining sent) {
    Joining body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    UUID person = Bodies.required(check, "personId", body.personId());
    LocalDate on = check.date("joinedOn", body.joinedOn());
    check.end();
    return change(
        householdId,
        today ->
            new HouseholdCommand.Join(
                Objects.requireNonNull(person), Objects.requireNonNull(on), today));
  }

  @POST
  @Operation(operationId = "leaveHousehold", summary = "成员离开: a member leaves a household")
  @Path("/{householdId}/members/{personId}/departure")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<HouseholdAnswer> leave(UUID householdId, UUID personId, @Nullable Leaving sent) {
    Leaving body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    LocalDate on = check.date("leftOn", body.leftOn());
    LeavingReason reason = check.choice("reason", body.reason(), LeavingReason.class);
    check.end();
    return change(
        householdId,
        today ->
            new HouseholdCommand.Leave(
                personId, Objects.requireNonNull(on), Objects.requireNonNull(reason), today));
  }

  @POST
  @Operation(operationId = "changeHead", summary = "变更户主: another member heads the household")
  @Path("/{householdId}/head")
  @RolesAllowed(Roles.CLERK)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<HouseholdAnswer> head(UUID householdId, @Nullable Head sent) {
    FieldCheck check = new FieldCheck();
    UUID head = Bodies.required(check, "headId", Bodies.present(sent).headId());
    check.end();
    return change(
        householdId, today -> new HouseholdCommand.ChangeHead(Objects.requireNonNull(head), today));
  }

  /** A change of whose standard counts changes money, so the county makes it. */
  @POST
  @Operation(operationId = "classifyHousehold", summary = "城乡分类: by which standard it is measured")
  @Path("/{householdId}/area")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<HouseholdAnswer> classify(UUID householdId, @Nullable Classification sent) {
    Classification body = Bodies.present(sent);
    FieldCheck check = new FieldCheck();
    AreaFinding told = area(check, body.area(), body.residenceCode(), body.registrationCode());
    YearMonth from = check.month("fromMonth", body.fromMonth());
    check.end();
    return own.household(householdId)
        .chain(
            row -> desk.classify(householdId, told, Objects.requireNonNull(from), own.actor(row)))
        .map(this::answer);
  }

  /** Nothing of it is needed by itself: the county's rule says which of them is. */
  private static AreaFinding area(
      FieldCheck check,
      @Nullable String area,
      @Nullable String residenceCode,
      @Nullable String registrationCode) {
    return new AreaFinding(
        area == null ? null : check.choice("area", area, Area.class),
        code(check, "residenceCode", residenceCode),
        code(check, "registrationCode", registrationCode));
  }

  private static @Nullable UrbanRuralCode code(
      FieldCheck check, String field, @Nullable String written) {
    if (written == null) {
      return null;
    }
    Optional<UrbanRuralCode> code = UrbanRuralCode.parse(written);
    if (code.isEmpty()) {
      check.error("BAD_CODE", field, "an urban-rural code is 111, 112, 121, 122, 123, 210 or 220");
    }
    return code.orElse(null);
  }

  private Uni<HouseholdAnswer> change(
      UUID householdId, java.util.function.Function<LocalDate, HouseholdCommand> order) {
    return own.household(householdId)
        .chain(row -> desk.change(householdId, order, own.actor(row)))
        .map(this::answer);
  }

  private HouseholdAnswer answer(Done done) {
    appended.add(done.positions());
    return new HouseholdAnswer(done.id());
  }
}
