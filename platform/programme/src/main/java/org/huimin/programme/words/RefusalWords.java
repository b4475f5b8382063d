package org.huimin.programme.words;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.identity.MasterKey;
import org.huimin.kernel.HashedId;
import org.jspecify.annotations.Nullable;

/**
 * 附言: an officer's own words about a refusal. They may name people, so they are sealed and stand
 * beside the tape, never on it. A case or a roster is refused once: its id finds them, as its own
 * id does each decision about a line. Words of a second refusal meet the first ones and are rolled
 * back with their command, which is rejected.
 */
public final class RefusalWords {

  private static final HexFormat HEX = HexFormat.of();

  private final MasterKey masterKey;

  public RefusalWords(MasterKey masterKey) {
    this.masterKey = masterKey;
  }

  /**
   * Where the words of a case's n-th refusal stand, n counted from 0: of the first under its id.
   */
  public static UUID ofRefusal(UUID enrolmentId, long n) {
    return n == 0 ? enrolmentId : HashedId.of(enrolmentId.toString(), "refusal", Long.toString(n));
  }

  /** Where what a person said stands when they were heard for the n-th time, n counted from 0. */
  public static UUID ofStatement(UUID enrolmentId, long n) {
    return HashedId.of(enrolmentId.toString(), "statement", Long.toString(n));
  }

  public Uni<Void> keep(Mutiny.Session session, UUID stream, @Nullable String words) {
    if (words == null) {
      return Uni.createFrom().voidItem();
    }
    return session
        .createNativeQuery(
            "insert into refusal_words (stream, sealed) values (:stream, decode(:sealed, 'hex'))"
                + " on conflict do nothing")
        .setParameter("stream", stream)
        .setParameter("sealed", HEX.formatHex(seal(stream, words)))
        .executeUpdate()
        .replaceWithVoid();
  }

  public void keep(Connection c, UUID stream, @Nullable String words) throws SQLException {
    if (words == null) {
      return;
    }
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into refusal_words (stream, sealed) values (?, ?) on conflict do nothing")) {
      insert.setObject(1, stream);
      insert.setBytes(2, seal(stream, words));
      insert.executeUpdate();
    }
  }

  public Uni<Optional<String>> read(Mutiny.Session session, UUID stream) {
    return session
        .createNativeQuery(
            "select encode(sealed, 'hex') from refusal_words where stream = :stream", String.class)
        .setParameter("stream", stream)
        .getSingleResultOrNull()
        .map(
            hex ->
                Optional.ofNullable(hex)
                    .map(text -> masterKey.openWords(place(stream), HEX.parseHex(text))));
  }

  private byte[] seal(UUID stream, String words) {
    return masterKey.sealWords(place(stream), words);
  }

  private static String place(UUID stream) {
    return "refusal-words/" + stream;
  }
}
