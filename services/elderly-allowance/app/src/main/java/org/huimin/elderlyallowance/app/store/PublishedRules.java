package org.huimin.elderlyallowance.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huimin.elderlyallowance.notice.NoticeEvent.LocalOptionPublished;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeProposed;
import org.huimin.elderlyallowance.notice.NoticeEvent.NoticeRefused;
import org.huimin.elderlyallowance.notice.NoticeEvent.StandardPublished;
import org.huimin.elderlyallowance.policy.LocalRules;
import org.huimin.elderlyallowance.policy.OptionRow;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.Citation;
import org.huimin.kernel.StandardRow;
import org.huimin.monthlyrun.CutOffVector;

/** 已公布的标准与规定: what the programme started with and what was published since, by a cut-off or now. */
public final class PublishedRules {

  /** Whatever lies within the cut-off was known: its own day says nothing more. */
  private static final LocalDate ALL_THAT_IS_THERE = LocalDate.MAX;

  private final Tape tape;

  public PublishedRules(StandardTape tape) {
    this.tape = tape.tape();
  }

  public LocalRules asKnown(Connection c, CutOffVector cutOff) throws SQLException {
    return read(c, (partition, seq) -> cutOff.covers(tape.topic(), partition, seq));
  }

  /** Whether nothing was proposed, published or refused between the two cut-offs. */
  boolean isSame(CutOffVector one, CutOffVector other) {
    return Objects.equals(one.heads().get(tape.topic()), other.heads().get(tape.topic()));
  }

  public LocalRules now(Connection c) throws SQLException {
    return read(c, (_, _) -> true);
  }

  /** Whether a place on the tape is asked for. */
  @FunctionalInterface
  private interface Known {
    boolean test(int partition, long seq);
  }

  private LocalRules read(Connection c, Known known) throws SQLException {
    List<StandardRow> standards = new ArrayList<>();
    List<OptionRow> options = new ArrayList<>();
    try (PreparedStatement ask =
        c.prepareStatement("select type, payload, partition, seq from event where tape = ?")) {
      ask.setShort(1, tape.id());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          if (known.test(row.getInt(3), row.getLong(4))) {
            switch (StandardTape.CODEC.read(row.getString(1), row.getBytes(2))) {
              case StandardPublished e -> standards.add(row(e));
              case LocalOptionPublished e -> options.add(row(e));
              case NoticeProposed _, NoticeRefused _ -> {}
            }
          }
        }
      }
    }
    return LocalRules.of(standards, options, ALL_THAT_IS_THERE);
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
