package org.huimin.ledger.app.handling;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 重建: the ledger made again from Kafka alone, beside the live one, and compared with it.
 *
 * @param attempts how often it was begun; a restart of the service begins it again
 * @param positions the vector both were compared at, as topic/partition/seq
 * @param swapped whether it became the live ledger: only one that is equal does
 * @param equal whether hashes, totals and journals agree and Kafka has lost nothing; absent until
 *     compared
 * @param differences the first of what differs
 * @param shadow the schema that keeps the other ledger for inspection, when they differ
 */
public record Rebuild(
    UUID rebuildId,
    State state,
    String orderedAt,
    boolean swap,
    boolean swapped,
    int attempts,
    long events,
    long records,
    List<String> positions,
    @Nullable String liveHash,
    @Nullable String rebuiltHash,
    @Nullable Boolean equal,
    List<String> differences,
    @Nullable String shadow,
    @Nullable String reason) {

  /** How far it is. */
  @Schema(name = "RebuildState")
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  static String shadowOf(UUID rebuildId) {
    return "rebuild_" + rebuildId.toString().replace("-", "");
  }
}
