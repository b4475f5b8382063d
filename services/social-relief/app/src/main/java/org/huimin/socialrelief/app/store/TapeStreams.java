package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;

/** 多卷读取: many streams of a tape read at once, each oldest event first. */
final class TapeStreams {

  private static final String READ =
      """
      select e.partition, e.seq, e.stream, e.version, e.id, e.type, e.recorded_at, e.attributes,
             e.payload, e.hash
        from unnest(?, ?) as wanted(partition, stream)
        join event e on e.tape = ? and e.partition = wanted.partition and e.stream = wanted.stream
       order by e.stream, e.version
      """;

  private TapeStreams() {}

  static Map<UUID, List<StoredEvent>> read(Connection c, Tape tape, Collection<UUID> streams)
      throws SQLException {
    Map<UUID, List<StoredEvent>> found = new LinkedHashMap<>();
    if (streams.isEmpty()) {
      return found;
    }
    try (PreparedStatement ask = c.prepareStatement(READ)) {
      ask.setArray(1, c.createArrayOf("int4", streams.stream().map(tape::partitionOf).toArray()));
      ask.setArray(2, c.createArrayOf("uuid", streams.toArray()));
      ask.setShort(3, tape.id());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          StoredEvent event = event(tape, row);
          found.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
        }
      }
    }
    return found;
  }

  private static StoredEvent event(Tape tape, ResultSet row) throws SQLException {
    return new StoredEvent(
        tape,
        row.getInt(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getInt(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getBytes(8),
        row.getBytes(9),
        row.getBytes(10));
  }
}
