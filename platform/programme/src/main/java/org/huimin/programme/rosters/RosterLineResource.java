package org.huimin.programme.rosters;

import static org.huimin.web.DivisionRule.Rule.SUBJECT_WITHIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.commands.Done;
import org.huimin.monthlyrun.LineDecision;
import org.huimin.monthlyrun.RosterLineReason;
import org.huimin.programme.words.Told;
import org.huimin.web.AppendedPositions;
import org.huimin.web.Bodies;
import org.huimin.web.DivisionRule;
import org.huimin.web.FieldCheck;
import org.huimin.web.Roles;
import org.jspecify.annotations.Nullable;

/** 明细处置: single lines of a draft, held, removed and restored by who prepared it. */
@Path("/rosters")
public class RosterLineResource {

  /**
   * What is sent.
   *
   * @param words may name people: kept sealed, on no topic, and printed nowhere
   */
  @Schema(requiredProperties = {"reason"})
  record LineTakenOut(@Nullable String reason, @Nullable String words) {
    @Override
    public String toString() {
      return "LineTakenOut";
    }
  }

  /** Why a line is taken out. */
  private record Grounds(RosterLineReason reason, @Nullable String words) {
    static Grounds of(@Nullable LineTakenOut sent) {
      LineTakenOut body = Bodies.present(sent);
      FieldCheck check = new FieldCheck();
      RosterLineReason reason = check.choice("reason", body.reason(), RosterLineReason.class);
      String words = Bodies.words(check, body.words(), reason == RosterLineReason.OTHER);
      check.end();
      return new Grounds(Objects.requireNonNull(reason), words);
    }

    @Override
    public String toString() {
      return "Grounds[" + reason + "]";
    }
  }

  record LineAnswer(UUID rosterId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineDecisionBody(
      String kind,
      @Nullable String reason,
      @Nullable String text,
      @Nullable String words,
      String decidedAt) {
    static LineDecisionBody of(Told<LineDecision> told) {
      LineDecision decision = told.event();
      RosterLineReason reason = decision.reason();
      return new LineDecisionBody(
          decision.kind().name(),
          reason == null ? null : reason.name(),
          reason == null ? null : reason.text(),
          told.words(),
          decision.decidedAt().toString());
    }

    @Override
    public String toString() {
      return "LineDecisionBody";
    }
  }

  private final Rosters rosters;
  private final RosterWords words;
  private final OwnRosters own;
  private final AppendedPositions appended;

  public RosterLineResource(
      Rosters rosters, RosterWords words, OwnRosters own, AppendedPositions appended) {
    this.rosters = rosters;
    this.words = words;
    this.own = own;
    this.appended = appended;
  }

  /** Stays owed, and no roster orders it until it is released. The roster has a new hash. */
  @POST
  @Operation(operationId = "holdLine", summary = "暂缓: hold a line of a draft")
  @Path("/{rosterId}/lines/{paymentId}/hold")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<LineAnswer> hold(UUID rosterId, UUID paymentId, @Nullable LineTakenOut sent) {
    Grounds grounds = Grounds.of(sent);
    return own.actor(rosterId)
        .chain(actor -> rosters.hold(rosterId, paymentId, grounds.reason(), grounds.words(), actor))
        .map(this::answer);
  }

  /** Left out of this roster alone; the next drafts it again. The roster has a new hash. */
  @POST
  @Operation(operationId = "removeLine", summary = "剔除: remove a line from a draft")
  @Path("/{rosterId}/lines/{paymentId}/removal")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<LineAnswer> remove(UUID rosterId, UUID paymentId, @Nullable LineTakenOut sent) {
    Grounds grounds = Grounds.of(sent);
    return own.actor(rosterId)
        .chain(
            actor -> rosters.remove(rosterId, paymentId, grounds.reason(), grounds.words(), actor))
        .map(this::answer);
  }

  /** In the roster again; with all lines back it has the hash it had. */
  @POST
  @Operation(operationId = "restoreLine", summary = "恢复: put a held or removed line back")
  @Path("/{rosterId}/lines/{paymentId}/restoration")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<LineAnswer> restore(UUID rosterId, UUID paymentId) {
    return own.actor(rosterId)
        .chain(actor -> rosters.restore(rosterId, paymentId, actor))
        .map(this::answer);
  }

  /** The next roster drafts what is owed; this one stays as it is. */
  @POST
  @Operation(operationId = "releaseLine", summary = "解除暂缓: release a held line")
  @Path("/{rosterId}/lines/{paymentId}/release")
  @RolesAllowed(Roles.COUNTY)
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<LineAnswer> release(UUID rosterId, UUID paymentId) {
    return own.actor(rosterId)
        .chain(actor -> rosters.release(rosterId, paymentId, actor))
        .map(this::answer);
  }

  /** With the officer's own words; the first decision first. */
  @GET
  @Operation(operationId = "listLineDecisions", summary = "明细处置: what was decided about a line")
  @Path("/{rosterId}/lines/{paymentId}/decisions")
  @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
  @DivisionRule(SUBJECT_WITHIN)
  public Uni<List<LineDecisionBody>> decisions(UUID rosterId, UUID paymentId) {
    return own.find(rosterId)
        .chain(_ -> words.ofLine(rosterId, paymentId))
        .map(told -> told.stream().map(LineDecisionBody::of).toList());
  }

  private LineAnswer answer(Done done) {
    appended.add(done.positions());
    return new LineAnswer(done.id());
  }
}
