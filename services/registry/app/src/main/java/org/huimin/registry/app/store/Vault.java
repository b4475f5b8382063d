package org.huimin.registry.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
    return claim(session, Map.of(idNumber, newId)).map(holders -> holder(holders, idNumber));
  }

  /**
   * Takes ID numbers for new ids; answers who has each. In the order of their digests, so that two
   * lists of the same people wait for each other once.
   */
  public Uni<Map<String, UUID>> claim(Mutiny.Session session, Map<String, UUID> newIds) {
    SortedMap<String, String> numbers = new TreeMap<>();
    newIds.keySet().forEach(number -> numbers.put(blind(number), number));
    String[] blinds = numbers.keySet().toArray(String[]::new);
    UUID[] ids = numbers.values().stream().map(newIds::get).toArray(UUID[]::new);
    return session
        .createNativeQuery(
            "insert into identity_index (blind, person_id)"
                + " select * from unnest(cast(:blinds as text[]), cast(:persons as uuid[]))"
                + " on conflict do nothing")
        .setParameter("blinds", blinds)
        .setParameter("persons", ids)
        .executeUpdate()
        .chain(
            written ->
                written == ids.length
                    ? Uni.createFrom().item(newIds)
                    : holders(session, numbers, blinds));
  }

  private static Uni<Map<String, UUID>> holders(
      Mutiny.Session session, Map<String, String> numbers, String[] blinds) {
    return session
        .createNativeQuery(
            "select blind || ' ' || person_id from identity_index"
                + " where blind = any(cast(:blinds as text[]))",
            String.class)
        .setParameter("blinds", blinds)
        .getResultList()
        .map(
            rows -> {
              Map<String, UUID> holders = new HashMap<>();
              for (String row : rows) {
                int blank = row.indexOf(' ');
                holders.put(
                    numbers.get(row.substring(0, blank)),
                    UUID.fromString(row.substring(blank + 1)));
              }
              return holders;
            });
  }

  /** Who has the number that was claimed. */
  public static UUID holder(Map<String, UUID> holders, String idNumber) {
    return Objects.requireNonNull(holders.get(idNumber));
  }

  /** Seals the first identity under a new key; answers the commitment the event carries. */
  public Uni<String> keepIdentity(Mutiny.Session session, UUID personId, Identity identity) {
    return keep(session, Map.of(personId, identity), Map.of())
        .map(commitments -> Objects.requireNonNull(commitments.get(personId)));
  }

  /**
   * Seals the first identities of new people, each under a key of their own, and their accounts;
   * answers the commitments their events carry.
   */
  public Uni<Map<UUID, String>> keep(
      Mutiny.Session session, Map<UUID, Identity> identities, Map<UUID, Account> accounts) {
    Map<UUID, String> commitments = new HashMap<>();
    SealedRows rows = new SealedRows();
    identities.forEach(
        (personId, identity) -> {
          PersonKey key = masterKey.newPersonKey(personId);
          rows.key(personId, key);
          commitments.put(personId, seal(rows, key, personId, new IdentityVersion(1, identity)));
        });
    accounts.forEach((personId, account) -> seal(rows, rows.keyOf(personId), personId, account));
    return rows.insert(session).replaceWith(commitments);
  }

  /** Seals a later version beside the earlier ones; answers the commitment the event carries. */
  public Uni<String> keepCorrection(
      Mutiny.Session session, UUID personId, IdentityVersion corrected) {
    return key(session, personId).chain(key -> keepVersion(session, key, personId, corrected));
  }

  private static Uni<String> keepVersion(
      Mutiny.Session session, PersonKey key, UUID personId, IdentityVersion kept) {
    SealedRows rows = new SealedRows();
    String commitment = seal(rows, key, personId, kept);
    return rows.insert(session).replaceWith(commitment);
  }

  private static String seal(SealedRows rows, PersonKey key, UUID personId, IdentityVersion kept) {
    String text = json(kept.identity());
    String place = "identity/" + kept.version();
    rows.identity(personId, kept.version(), key.seal(place, text));
    return key.commitment(place, text);
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
            key -> {
              SealedRows rows = new SealedRows();
              seal(rows, key, personId, account);
              return rows.insert(session);
            });
  }

  private void seal(SealedRows rows, PersonKey key, UUID personId, Account account) {
    rows.account(
        personId,
        account,
        blind(account),
        key.seal("payee-account/" + account.payeeId(), json(account)));
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
                    .setParameter("sealed", HEX.formatHex(key.seal(place(version), words)))
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** A keyed digest of words that are to be kept beside the event of this version. */
  public Uni<String> digest(Mutiny.Session session, UUID personId, int version, String words) {
    return key(session, personId).map(key -> key.commitment(place(version), words));
  }

  private static String place(int version) {
    return "person-words/" + version;
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
                    .map(hex -> key.open(place(version), HEX.parseHex(hex))));
  }

  private Uni<PersonKey> key(Mutiny.Session session, UUID personId) {
    return session
        .createNativeQuery(
            "select encode(wrapped, 'hex') from person_key where person_id = :person", String.class)
        .setParameter("person", personId)
        .getSingleResult()
        .map(wrapped -> masterKey.unwrap(personId, HEX.parseHex(wrapped)));
  }

  private String blind(String idNumber) {
    return masterKey.blindIndex("resident-id", idNumber);
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
