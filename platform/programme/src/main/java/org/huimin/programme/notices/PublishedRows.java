package org.huimin.programme.notices;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.StoredEvent;
import org.huimin.kernel.StandardRow;
import org.huimin.kernel.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.kernel.notice.NoticeEvent.NoticeProposed;
import org.huimin.kernel.notice.NoticeEvent.NoticeRefused;
import org.huimin.kernel.notice.NoticeEvent.StandardPublished;
import org.huimin.monthlyrun.CutOffVector;

/** 已公布的标准文件行: what notices have published, by a cut-off or now. */
public final class PublishedRows {

  /** Vectors are asked for over and over while a roster is drafted, page by page. */
  private static final int KEPT = 16;

  private final StandardTape tape;
  private final JdbcEventStore store;

  /** A tape is only added to, so what lies before its heads is always the same. */
  private final Map<Map<Integer, Long>, Rows> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Map<Integer, Long>, Rows> eldest) {
              return size() > KEPT;
            }
          });

  /** Rows of all published notices. */
  public record Rows(List<StandardRow> standards, List<LocalOptionPublished> options) {
    public Rows {
      standards = List.copyOf(standards);
      options = List.copyOf(options);
    }
  }

  public PublishedRows(StandardTape tape, JdbcEventStore store) {
    this.tape = tape;
    this.store = store;
  }

  public Rows asKnown(Connection c, CutOffVector cutOff) {
    Map<Integer, Long> heads = cutOff.heads().getOrDefault(tape.tape().topic(), Map.of());
    Rows rows = kept.get(heads);
    if (rows == null) {
      rows = read(c, heads);
      kept.put(Map.copyOf(heads), rows);
    }
    return rows;
  }

  /** Whether nothing was published between the two; what was only proposed changes no month. */
  public boolean isSame(Connection c, CutOffVector one, CutOffVector other) {
    return asKnown(c, one).equals(asKnown(c, other));
  }

  /** Not kept: the heads may be those of the caller's own transaction. */
  public Rows now(Connection c) {
    return read(c, store.heads(c, tape.tape()));
  }

  private Rows read(Connection c, Map<Integer, Long> heads) {
    List<StandardRow> standards = new ArrayList<>();
    List<LocalOptionPublished> options = new ArrayList<>();
    heads.forEach(
        (partition, head) -> {
          for (StoredEvent event :
              store.readPartition(c, tape.tape(), partition, 0, Math.toIntExact(head))) {
            switch (tape.read(event).event()) {
              case StandardPublished e -> standards.add(e.row());
              case LocalOptionPublished e -> options.add(e);
              case NoticeProposed _, NoticeRefused _ -> {}
            }
          }
        });
    return new Rows(standards, options);
  }
}
