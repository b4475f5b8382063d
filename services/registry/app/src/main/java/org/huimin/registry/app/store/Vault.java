package org.huimin.registry.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huimin.identity.MasterKey;
import org.huimin.identity.PersonKey;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.Identity;

/** 身份库: sealed rows of the registry, read and written in the session of the command. */
public final class Vault {

  /** 身份版本: earlier ones stay. */
  public record IdentityVersion(int version, Identity identity) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private final MasterKey masterKey;

  public Vault(MasterKey masterKey) {
    this.masterKey = masterKey;
  }

  /**
   * Takes the ID number for the new id, or finds the person who has it. Two at once: the second
   * waits here until the first has committed.
   */
  public Uni<UUID> claim(Mutiny.Session session, String idNumber, UUID newId) {
    String blind = masterKey.blindIndex("resident-id", idNumber);
    return session
        .createNativeQuery(
            "insert into identity_index (blind, person_id) values (:blind, :person)"
                + " on conflict do nothing")
        .setParameter("blind", blind)
        .setParameter("person", newId)
        .executeUpdate()
        .chain(
            written ->
                written == 1
                    ? Uni.createFrom().item(newId)
                    : session
                        .createNativeQuery(
                            "select person_id from identity_index where blind = :blind", UUID.class)
                        .setParameter("blind", blind)
                        .getSingleResult());
  }

  /** Seals the first identity under a new key; answers the commitment the event carries. */
  public Uni<String> keepIdentity(Mutiny.Session session, UUID personId, Identity identity) {
    PersonKey key = masterKey.newPersonKey(personId);
    return session
        .createNativeQuery(
            "insert into person_key (person_id, wrapped)"
                + " values (:person, decode(:wrapped, 'hex'))")
        .setParameter("person", personId)
        .setParameter("wrapped", HEX.formatHex(key.wrapped()))
        .executeUpdate()
        .chain(() -> keepVersion(session, key, personId, new IdentityVersion(1, identity)));
  }

  /** Seals a later version beside the earlier ones; answers the commitment the event carries. */
  public Uni<String> keepCorrection(
      Mutiny.Session session, UUID personId, IdentityVersion corrected) {
    return key(session, personId).chain(key -> keepVersion(session, key, personId, corrected));
  }

  private static Uni<String> keepVersion(
      Mutiny.Session session, PersonKey key, UUID personId, IdentityVersion kept) {
    String text = json(kept.identity());
    String place = "identity/" + kept.version();
    return session
        .createNativeQuery(
            "insert into identity (person_id, version, sealed)"
                + " values (:person, :version, decode(:sealed, 'hex'))")
        .setParameter("person", personId)
        .setParameter("version", kept.version())
        .setParameter("sealed", HEX.formatHex(key.seal(place, text)))
        .executeUpdate()
        .replaceWith(key.commitment(place, text));
  }

  /** The latest version. */
  public Uni<IdentityVersion> identity(Mutiny.Session session, UUID personId) {
    return key(session, personId)
        .chain(
            key ->
                session
                    .createNativeQuery(
                        "select version || ' ' || encode(sealed, 'hex') from identity"
                            + " where person_id = :person order by version desc limit 1",
                        String.class)
                    .setParameter("person", personId)
                    .getSingleResult()
                    .map(row -> openIdentity(key, row)));
  }

  /** The names of many, by the latest version of each; whose key is gone has none. */
  public Uni<Map<UUID, String>> names(Mutiny.Session session, List<UUID> persons) {
    if (persons.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createNativeQuery(
            "select distinct on (i.person_id) i.person_id || ' ' || encode(k.wrapped, 'hex') || ' '"
                + " || i.version || ' ' || encode(i.sealed, 'hex')"
                + " from identity i join person_key k on k.person_id = i.person_id"
                + " where i.person_id in (:persons) order by i.person_id, i.version desc",
            String.class)
        .setParameter("persons", persons)
        .getResultList()
        .map(rows -> rows.stream().collect(Collectors.toMap(this::whose, this::nameIn)));
  }

  private UUID whose(String row) {
    return UUID.fromString(row.substring(0, row.indexOf(' ')));
  }

  private String nameIn(String row) {
    int wrapped = row.indexOf(' ') + 1;
    int version = row.indexOf(' ', wrapped) + 1;
    PersonKey key = masterKey.unwrap(whose(row), HEX.parseHex(row.substring(wrapped, version - 1)));
    return openIdentity(key, row.substring(version)).identity().name();
  }

  /** The ids of the person's account with this number; more than one when it was replaced once. */
  public Uni<List<UUID>> payeeIds(Mutiny.Session session, UUID personId, Account account) {
    return session
        .createNativeQuery(
            "select payee_id from payee_account"
                + " where person_id = :person and account_blind = :blind order by payee_id",
            UUID.class)
        .setParameter("person", personId)
        .setParameter("blind", blind(account))
        .getResultList();
  }

  public Uni<Void> keepAccount(Mutiny.Session session, UUID personId, Account account) {
    return key(session, personId)
        .chain(
            key ->
                session
                    .createNativeQuery(
                        "insert into payee_account"
                            + " (payee_id, person_id, account_blind, account_type, sealed)"
                            + " values (:payee, :person, :blind, :type, decode(:sealed, 'hex'))")
                    .setParameter("payee", account.payeeId())
                    .setParameter("person", personId)
                    .setParameter("blind", blind(account))
                    .setParameter("type", account.accountType().name())
                    .setParameter(
                        "sealed",
                        HEX.formatHex(
                            key.seal("payee-account/" + account.payeeId(), json(account))))
                    .executeUpdate())
        .replaceWithVoid();
  }

  public Uni<List<Account>> accounts(Mutiny.Session session, UUID personId) {
    return key(session, personId)
        .chain(
            key ->
                session
                    .createNativeQuery(
                        "select payee_id || ' ' || encode(sealed, 'hex') from payee_account"
                            + " where person_id = :person order by payee_id",
                        String.class)
                    .setParameter("person", personId)
                    .getResultList()
                    .map(rows -> rows.stream().map(row -> openAccount(key, row)).toList()));
  }

  /**
   * 附言: reason or evidence in the officer's words.
   *
   * @param version of the event they belong to
   */
  public Uni<Void> keepWords(Mutiny.Session session, UUID personId, int version, String words) {
    return key(session, personId)
        .chain(
            key ->
                session
                    .createNativeQuery(
                        "insert into person_words (person_id, version, sealed)"
                            + " values (:person, :version, decode(:sealed, 'hex'))")
                    .setParameter("person", personId)
                    .setParameter("version", version)
                    .setParameter(
                        "sealed", HEX.formatHex(key.seal("person-words/" + version, words)))
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** The words beside the event of this version. */
  public Uni<String> words(Mutiny.Session session, UUID personId, int version) {
    return key(session, personId)
        .chain(
            key ->
                session
                    .createNativeQuery(
                        "select encode(sealed, 'hex') from person_words"
                            + " where person_id = :person and version = :version",
                        String.class)
                    .setParameter("person", personId)
                    .setParameter("version", version)
                    .getSingleResult()
                    .map(hex -> key.open("person-words/" + version, HEX.parseHex(hex))));
  }

  private Uni<PersonKey> key(Mutiny.Session session, UUID personId) {
    return session
        .createNativeQuery(
            "select encode(wrapped, 'hex') from person_key where person_id = :person", String.class)
        .setParameter("person", personId)
        .getSingleResult()
        .map(wrapped -> masterKey.unwrap(personId, HEX.parseHex(wrapped)));
  }

  private String blind(Account account) {
    return masterKey.blindIndex(
        "account", account.accountType() + "/" + account.bankCode() + "/" + account.account());
  }

  private static IdentityVersion openIdentity(PersonKey key, String row) {
    int blank = row.indexOf(' ');
    String version = row.substring(0, blank);
    byte[] sealed = HEX.parseHex(row.substring(blank + 1));
    return new IdentityVersion(
        Integer.parseInt(version), read(key.open("identity/" + version, sealed), Identity.class));
  }

  private static Account openAccount(PersonKey key, String row) {
    int blank = row.indexOf(' ');
    byte[] sealed = HEX.parseHex(row.substring(blank + 1));
    return read(key.open("payee-account/" + row.substring(0, blank), sealed), Account.class);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written", e);
    }
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the vault holds no readable " + type.getSimpleName(), e);
    }
  }
}
