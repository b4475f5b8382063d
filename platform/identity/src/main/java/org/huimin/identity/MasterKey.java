package org.huimin.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 主密钥: wraps every person's key, keys the blind index and digests, each by a key of its own. It
 * never leaves this class.
 */
public final class MasterKey {

  private final byte[] wrapping;
  private final byte[] indexing;
  private final byte[] officers;
  private final byte[] fingerprints;
  private final byte[] words;
  private final byte[] commands;

  private MasterKey(byte[] key) {
    if (key.length != SealedBox.KEY_BYTES) {
      throw new IllegalArgumentException("the master key has " + key.length + " bytes, not 32");
    }
    this.wrapping = hmac(key, "huimin.vault.wrap.v1");
    this.indexing = hmac(key, "huimin.vault.index.v1");
    this.officers = hmac(key, "huimin.vault.officer.v1");
    this.fingerprints = hmac(key, "huimin.vault.fingerprint.v1");
    this.words = hmac(key, "huimin.vault.words.v1");
    this.commands = hmac(key, "huimin.vault.command.v1");
  }

  /**
   * The key itself, or else the one in the file.
   *
   * @throws IllegalStateException when neither is set
   */
  public static MasterKey configured(Optional<String> key, Optional<Path> file) {
    return key.map(MasterKey::ofBase64)
        .or(() -> file.map(MasterKey::ofFile))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "set huimin.vault.master-key-file or HUIMIN_VAULT_MASTER_KEY"));
  }

  /** 32 bytes in base64, as a file or an environment variable holds them. */
  public static MasterKey ofBase64(String text) {
    return new MasterKey(Base64.getDecoder().decode(text.strip()));
  }

  public static MasterKey ofFile(Path file) {
    try {
      return ofBase64(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the master key file " + file + " cannot be read", e);
    }
  }

  /** A new person's key; keep {@link PersonKey#wrapped} and nothing else. */
  public PersonKey newPersonKey(UUID personId) {
    byte[] key = SealedBox.newKey();
    return new PersonKey(personId, key, SealedBox.seal(wrapping, "person-key/" + personId, key));
  }

  public PersonKey unwrap(UUID personId, byte[] wrapped) {
    return new PersonKey(
        personId, SealedBox.open(wrapping, "person-key/" + personId, wrapped), wrapped);
  }

  /** 盲索引: the same value always gives the same index; without the key it tells nothing. */
  public String blindIndex(String kind, String value) {
    return HexFormat.of().formatHex(hmac(indexing, kind + '\0' + value));
  }

  /**
   * A digest of what an officer sent, to know it again. Keyed: of a body with an ID number a plain
   * digest could be guessed back.
   */
  public String commandDigest(byte[] sent) {
    return HexFormat.of().formatHex(hmac(commands, sent));
  }

  String officerFingerprint(String facts) {
    return HexFormat.of().formatHex(hmac(fingerprints, facts));
  }

  byte[] sealOfficer(String subject, String facts) {
    return SealedBox.seal(officers, "officer/" + subject, facts.getBytes(UTF_8));
  }

  String openOfficer(String subject, byte[] sealed) {
    return new String(SealedBox.open(officers, "officer/" + subject, sealed), UTF_8);
  }

  /**
   * 附言: an officer's own words, which may name people, where no person's key is at hand.
   *
   * @param place table and row, so that rows cannot be exchanged
   */
  public byte[] sealWords(String place, String text) {
    return SealedBox.seal(words, place, text.getBytes(UTF_8));
  }

  public String openWords(String place, byte[] sealed) {
    return new String(SealedBox.open(words, place, sealed), UTF_8);
  }

  static byte[] hmac(byte[] key, String text) {
    return hmac(key, text.getBytes(UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
