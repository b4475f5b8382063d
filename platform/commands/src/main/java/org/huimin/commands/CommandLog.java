package org.huimin.commands;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.eventstore.Position;
import org.jspecify.annotations.Nullable;

/**
 * 命令登记: a command that carries a key is carried out once. The key is claimed first in the command's
 * own transaction and what came of it is written before the commit, so a crash leaves either both
 * the events and the answer, or neither; a second one with the same key waits for the first.
 * Without a key the command is simply carried out.
 */
public final class CommandLog {

  private CommandLog() {}

  /** The command itself, on the connection that holds its key. */
  @FunctionalInterface
  public interface Work {
    Done on(Connection c) throws SQLException;
  }

  /**
   * On JDBC, in the caller's transaction.
   *
   * @throws KeyReused when the key belongs to another command
   */
  public static Done once(Connection c, @Nullable CommandKey key, Work work) throws SQLException {
    if (key == null) {
      return work.on(c);
    }
    try (PreparedStatement claim =
        c.prepareStatement("select fingerprint, result, positions from claim_command(?, ?)")) {
      claim.setString(1, key.key());
      claim.setString(2, key.fingerprint());
      try (ResultSet before = claim.executeQuery()) {
        if (before.next()) {
          return answered(
              key, before.getString(1), before.getObject(2, UUID.class), before.getString(3));
        }
      }
    }
    Done done = work.on(c);
    try (PreparedStatement keep =
        c.prepareStatement(
            "update carried_out_command set result = ?, positions = ? where key = ?")) {
      keep.setObject(1, done.id());
      keep.setString(2, written(done.positions()));
      keep.setString(3, key.key());
      keep.executeUpdate();
    }
    return done;
  }

  /** In the session's transaction; fails with {@link KeyReused}. */
  static Uni<Done> once(
      Mutiny.Session session, @Nullable CommandKey key, Supplier<Uni<Done>> work) {
    if (key == null) {
      return work.get();
    }
    return session
        .createNativeQuery(
            "select fingerprint, result, positions from claim_command(:key, :fingerprint)",
            Object[].class)
        .setParameter("key", key.key())
        .setParameter("fingerprint", key.fingerprint())
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> answered(key, (String) row[0], (UUID) row[1], (String) row[2])))
        .chain(
            before ->
                before
                    .map(done -> Uni.createFrom().item(done))
                    .orElseGet(() -> work.get().call(done -> keep(session, key, done))));
  }

  private static Uni<Integer> keep(Mutiny.Session session, CommandKey key, Done done) {
    return session
        .createNativeQuery(
            "update carried_out_command set result = :result, positions = :positions"
                + " where key = :key")
        .setParameter("result", done.id())
        .setParameter("positions", written(done.positions()))
        .setParameter("key", key.key())
        .executeUpdate();
  }

  private static Done answered(CommandKey key, String fingerprint, UUID result, String positions) {
    if (!fingerprint.equals(key.fingerprint())) {
      throw new KeyReused();
    }
    return new Done(result, read(positions));
  }

  private static String written(List<Position> positions) {
    return positions.stream().map(Position::toString).collect(Collectors.joining(","));
  }

  private static List<Position> read(String positions) {
    return Optional.of(positions).filter(text -> !text.isEmpty()).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(Position::parse)
        .toList();
  }
}
