package org.huimin.identity;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * 经办人登记: who stands behind an opaque actor. Written in the transaction of an officer's first
 * command, and again when name, role or division have changed.
 */
public final class OfficerRegister {

  /** Name, roles and division as the token states them. */
  public record Officer(String subject, String name, Set<String> roles, String division) {
    public Officer {
      roles = Set.copyOf(roles);
    }

    private String facts() {
      return String.join("\n", name, String.join(",", roles.stream().sorted().toList()), division);
    }
  }

  private final MasterKey masterKey;
  private final Set<String> committed = ConcurrentHashMap.newKeySet();

  public OfficerRegister(MasterKey masterKey) {
    this.masterKey = masterKey;
  }

  /** Writes the officer unless a committed row is known; call {@link #committed} afterwards. */
  public Uni<Void> write(Mutiny.Session session, Officer officer) {
    String fingerprint = masterKey.officerFingerprint(officer.facts());
    if (committed.contains(known(officer, fingerprint))) {
      return Uni.createFrom().voidItem();
    }
    byte[] sealed = masterKey.sealOfficer(officer.subject(), officer.facts());
    return session
        .createNativeQuery(
            "insert into officer (subject, fingerprint, sealed)"
                + " values (:subject, :fingerprint, decode(:sealed, 'base64'))"
                + " on conflict do nothing")
        .setParameter("subject", officer.subject())
        .setParameter("fingerprint", fingerprint)
        .setParameter("sealed", Base64.getEncoder().encodeToString(sealed))
        .executeUpdate()
        .replaceWithVoid();
  }

  /** The same on JDBC. */
  public void write(Connection c, Officer officer) throws SQLException {
    String fingerprint = masterKey.officerFingerprint(officer.facts());
    if (committed.contains(known(officer, fingerprint))) {
      return;
    }
    try (PreparedStatement insert =
        c.prepareStatement(
            "insert into officer (subject, fingerprint, sealed) values (?, ?, ?)"
                + " on conflict do nothing")) {
      insert.setString(1, officer.subject());
      insert.setString(2, fingerprint);
      insert.setBytes(3, masterKey.sealOfficer(officer.subject(), officer.facts()));
      insert.executeUpdate();
    }
  }

  /** The transaction that wrote the officer has committed: no need to ask the database again. */
  public void committed(Officer officer) {
    committed.add(known(officer, masterKey.officerFingerprint(officer.facts())));
  }

  private static String known(Officer officer, String fingerprint) {
    return officer.subject() + '/' + fingerprint;
  }
}
