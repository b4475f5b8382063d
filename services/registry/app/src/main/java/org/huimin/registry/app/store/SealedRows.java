package org.huimin.registry.app.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.identity.PersonKey;
import org.huimin.registry.identity.Account;

/** 密封行: rows of the vault on their way: of one person or of many, one statement a table. */
final class SealedRows {

  private static final HexFormat HEX = HexFormat.of();

  private final Map<UUID, PersonKey> keys = new HashMap<>();
  private final List<Object[]> wrapped = new ArrayList<>();
  private final List<Object[]> identities = new ArrayList<>();
  private final List<Object[]> accounts = new ArrayList<>();

  void key(UUID personId, PersonKey key) {
    keys.put(personId, key);
    wrapped.add(new Object[] {personId, HEX.formatHex(key.wrapped())});
  }

  PersonKey keyOf(UUID personId) {
    return Objects.requireNonNull(keys.get(personId));
  }

  void identity(UUID personId, int version, byte[] sealed) {
    identities.add(new Object[] {personId, version, HEX.formatHex(sealed)});
  }

  void account(UUID personId, Account account, String blind, byte[] sealed) {
    accounts.add(
        new Object[] {
          account.payeeId(), personId, blind, account.accountType().name(), HEX.formatHex(sealed)
        });
  }

  Uni<Void> insert(Mutiny.Session session) {
    return insert(
            session,
            wrapped,
            "insert into person_key (person_id, wrapped) select a, decode(b, 'hex')"
                + " from unnest(cast(:c0 as uuid[]), cast(:c1 as text[])) as r(a, b)")
        .chain(
            () ->
                insert(
                    session,
                    identities,
                    "insert into identity (person_id, version, sealed)"
                        + " select a, b, decode(c, 'hex') from unnest(cast(:c0 as uuid[]),"
                        + " cast(:c1 as integer[]), cast(:c2 as text[])) as r(a, b, c)"))
        .chain(
            () ->
                insert(
                    session,
                    accounts,
                    "insert into payee_account"
                        + " (payee_id, person_id, account_blind, account_type, sealed)"
                        + " select a, b, c, d, decode(e, 'hex') from unnest(cast(:c0 as uuid[]),"
                        + " cast(:c1 as uuid[]), cast(:c2 as text[]), cast(:c3 as text[]),"
                        + " cast(:c4 as text[])) as r(a, b, c, d, e)"));
  }

  private static Uni<Void> insert(Mutiny.Session session, List<Object[]> rows, String sql) {
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Mutiny.MutationQuery query = session.createNativeQuery(sql);
    for (int i = 0; i < rows.getFirst().length; i++) {
      query.setParameter("c" + i, column(rows, i));
    }
    return query.executeUpdate().replaceWithVoid();
  }

  private static Object column(List<Object[]> rows, int index) {
    List<Object> column = rows.stream().map(row -> row[index]).toList();
    return switch (column.getFirst()) {
      case UUID _ -> column.toArray(new UUID[0]);
      case Integer _ -> column.toArray(new Integer[0]);
      default -> column.toArray(new String[0]);
    };
  }
}
