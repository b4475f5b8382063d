package org.huimin.programme.names;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.Upstreams.UpstreamAway;
import org.huimin.programme.work.OnWorker;

/**
 * 姓名: what the registry tells an officer of the persons on a list, asked page by page with the
 * officer's own token. Nothing of it is kept or logged here.
 */
public final class PersonNames {

  /** As many as the registry answers at once. */
  private static final int PAGE = 1_000;

  /** 人员库. */
  @FunctionalInterface
  public interface Registry {

    /** Of those whom the officer may see in the county. */
    Map<UUID, String> names(DivisionCode county, List<UUID> persons, String token)
        throws UpstreamAway;
  }

  /**
   * The names that were told.
   *
   * @param away whether the registry did not answer to the end
   */
  public record Told(Map<UUID, String> names, boolean away) {
    @Override
    public String toString() {
      return "Told";
    }
  }

  private final Registry registry;

  public PersonNames(Registry registry) {
    this.registry = registry;
  }

  public Uni<Told> of(DivisionCode county, List<UUID> persons, String token) {
    return OnWorker.call(() -> ask(county, persons, token));
  }

  Told ask(DivisionCode county, List<UUID> lines, String token) {
    List<UUID> persons = lines.stream().distinct().toList();
    Map<UUID, String> names = new HashMap<>();
    try {
      for (int from = 0; from < persons.size(); from += PAGE) {
        List<UUID> page = persons.subList(from, Math.min(from + PAGE, persons.size()));
        names.putAll(registry.names(county, page, token));
      }
      return new Told(names, false);
    } catch (UpstreamAway _) {
      return new Told(names, true);
    }
  }
}
