package org.huimin.programme.rosters;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.huimin.commands.Actor;
import org.huimin.monthlyrun.RosterRow;
import org.huimin.web.CurrentOfficer;
import org.huimin.web.Problem;

/** 本辖区花名册: the roster of an address, if it lies within the officer's division. */
@RequestScoped
public class OwnRosters {

  private final Rosters rosters;
  private final CurrentOfficer officers;

  public OwnRosters(Rosters rosters, CurrentOfficer officers) {
    this.rosters = rosters;
    this.officers = officers;
  }

  /** The roster, or 404 as if it did not exist. */
  Uni<RosterRow> find(UUID rosterId) {
    return rosters
        .find(rosterId)
        .map(found -> officers.own(found, RosterRow::county, OwnRosters::unknown));
  }

  /** The officer of this request, for the roster's county. */
  Uni<Actor> actor(UUID rosterId) {
    return find(rosterId).map(row -> officers.actor(row.county()));
  }

  private static Problem unknown() {
    return Problem.notFound("NO_SUCH_ROSTER", "there is no roster of this id");
  }
}
