package org.huimin.programme.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huimin.eventstore.JdbcEventStore;
import org.huimin.kernel.notice.Notice;
import org.huimin.kernel.notice.NoticeFile;

/** 标准文件库: the notices of all years; there are few enough to be read as they stand on the tape. */
final class NoticeFiles {

  private final StandardTape tape;
  private final JdbcEventStore store;

  NoticeFiles(StandardTape tape, JdbcEventStore store) {
    this.tape = tape;
    this.store = store;
  }

  List<Notice.Recorded> read(Connection c, UUID noticeId) {
    return tape.read(store.readStream(c, tape.tape(), noticeId));
  }

  Optional<NoticeFile> find(Connection c, UUID noticeId) {
    return NoticeFile.of(read(c, noticeId));
  }

  /** By notice id. */
  List<NoticeFile> all(Connection c) throws SQLException {
    SortedSet<UUID> ids = new TreeSet<>();
    try (PreparedStatement ask =
        c.prepareStatement("select distinct stream from event where tape = ?")) {
      ask.setShort(1, tape.tape().id());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    List<NoticeFile> files = new ArrayList<>();
    for (UUID id : ids) {
      find(c, id).ifPresent(files::add);
    }
    return files;
  }
}
