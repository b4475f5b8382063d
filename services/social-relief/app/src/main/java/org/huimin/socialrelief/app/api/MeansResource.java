package org.huimin.socialrelief.app.api;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.commands.Done;
import org.huimin.socialrelief.app.api.MeansBodies.AssetBody;
import org.huimin.socialrelief.app.api.MeansBodies.MeansBody;
import org.huimin.socialrelief.app.api.MeansBodies.MemberBody;
import org.huimin.socialrelief.app.api.SupporterBodies.RecordedItem;
import org.huimin.socialrelief.app.handling.HouseholdDesk;
import org.huimin.socialrelief.app.handling.MeansFound;
import org.huimin.socialrelief.register.MeansEvent;
import org.huimin.socialrelief.register.MeansEvent.AssetsChecked;
import org.huimin.socialrelief.register.MeansEvent.IncomeAssessed;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.Problem;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 经济状况: what was verified of a household; a case names it by its id. */
@Path("/households/{householdId}/means")
public class MeansResource {

  record MeansAnswer(UUID meansId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecordedMeans(
      @Schema(description = "核算期间: the first month that income was looked at for")
          @Nullable String fromMonth,
      @Schema(description = "核算期间: the last month") @Nullable String throughMonth,
      List<MemberBody> members,
      List<RecordedItem> items,
      List<AssetBody> assets) {
    @Override
    public String toString() {
      return "RecordedMeans";
    }
  }

  private final HouseholdDesk desk;
  private final OwnCases own;
  private final AppendedPositions appended;

  public MeansResource(HouseholdDesk desk, OwnCases own, AppendedPositions appended) {
    this.desk = desk;
    this.own = own;
    this.appended = appended;
  }

  /** It changes no amount by itself: a decision that names it does. */
  @POST
  @Operation(operationId = "recordMeans", summary = "核对登记: what was verified of a household")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<MeansAnswer> record(UUID householdId, @Nullable MeansBody sent) {
    MeansFound found = MeansBodies.read(Bodies.present(sent));
    return own.household(householdId)
        .chain(row -> desk.verify(householdId, found, own.actor(row)))
        .map(this::answer);
  }

  @GET
  @Operation(operationId = "readMeans", summary = "查询核对: what was verified of a household")
  @Path("/{meansId}")
  @RolesAllowed({Roles.CLERK, Roles.COUNTY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<RecordedMeans> read(UUID householdId, UUID meansId) {
    return own.household(householdId)
        .chain(_ -> desk.verified(householdId, meansId))
        .map(MeansResource::body);
  }

  private static RecordedMeans body(List<MeansEvent> events) {
    if (events.isEmpty()) {
      throw Problem.notFound("NO_SUCH_MEANS", "nothing was verified under this id");
    }
    YearMonth from = null;
    YearMonth through = null;
    List<MemberBody> members = List.of();
    List<RecordedItem> items = List.of();
    List<AssetBody> assets = List.of();
    for (MeansEvent event : events) {
      switch (event) {
        case IncomeAssessed e -> {
          from = e.fromMonth();
          through = e.throughMonth();
          members = e.members().stream().map(MemberBody::of).toList();
          items = e.items().stream().map(RecordedItem::of).toList();
        }
        case AssetsChecked e -> assets = e.findings().stream().map(AssetBody::of).toList();
      }
    }
    return new RecordedMeans(
        from == null ? null : from.toString(),
        through == null ? null : through.toString(),
        members,
        items,
        assets);
  }

  private MeansAnswer answer(Done done) {
    appended.add(done.positions());
    return new MeansAnswer(done.id());
  }
}
