package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeProposed;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeRefused;
import org.huimin.elderlyallowance.notice.NoticeEvent.StandardPublished;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.Citation;
import org.huimin.kernel.StandardRow;
import org.huimin.monthlyrun.CutOffVector;

/** 已公布的标准与规定: what the programme started with and what was published since, by a cut-off or now. */
public final class PublishedRules {

  /** Whatever lies within the cut-off was known: its own day says nothing more. */
  private static final LocalDate ALL_THAT_IS_THERE = LocalDate.MAX;

  /** Vectors are asked for over and over while a roster is drafted, page by page. */
  private static final int KEPT = 16;

  private final Tape tape;
  private final JdbcEventStore store;

  /** A tape is only added to, so what lies before its heads is always the same. */
  private final Map<Map<Integer, Long>, Published> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Map<Integer, Long>, Published> eldest) {
              return size() > KEPT;
            }
          });

  private record Published(List<StandardRow> standards, List<OptionRow> options) {}

  public PublishedRules(StandardTape tape, JdbcEventStore store) {
    this.tape = tape.tape();
    this.store = store;
  }

  public LocalRules asKnown(Connection c, CutOffVector cutOff) {
    Map<Integer, Long> heads = cutOff.heads().getOrDefault(tape.topic(), Map.of());
    Published published = kept.get(heads);
    if (published == null) {
      published = read(c, heads);
      kept.put(Map.copyOf(heads), published);
    }
    return rules(published);
  }

  /** Whether nothing was proposed, published or refused between the two cut-offs. */
  boolean isSame(CutOffVector one, CutOffVector other) {
    return Objects.equals(one.heads().get(tape.topic()), other.heads().get(tape.topic()));
  }

  /** Not kept: the heads may be those of the caller's own transaction. */
  public LocalRules now(Connection c) {
    return rules(read(c, store.heads(c, tape)));
  }

  private static LocalRules rules(Published published) {
    return LocalRules.of(published.standards(), published.options(), ALL_THAT_IS_THERE);
  }

  private Published read(Connection c, Map<Integer, Long> heads) {
    List<StandardRow> standards = new ArrayList<>();
    List<OptionRow> options = new ArrayList<>();
    heads.forEach(
        (partition, head) -> {
          for (StoredEvent event :
              store.readPartition(c, tape, partition, 0, Math.toIntExact(head))) {
            switch (StandardTape.CODEC.read(event.type(), event.payload())) {
              case StandardPublished e -> standards.add(row(e));
              case LocalOptionPublished e -> options.add(row(e));
              case NoticeProposed _, NoticeRefused _ -> {}
            }
          }
        });
    return new Published(List.copyOf(standards), List.copyOf(options));
  }

  private static StandardRow row(StandardPublished e) {
    return new StandardRow(
        e.code(),
        e.region(),
        e.amount(),
        e.from(),
        e.publishedOn(),
        new Citation(e.document(), e.article()),
        e.mark());
  }

  private static OptionRow row(LocalOptionPublished e) {
    return new OptionRow(
        e.option(),
        e.region(),
        e.value(),
        e.from(),
        e.publishedOn(),
        new Citation(e.document(), e.article()),
        e.mark());
  }
}
