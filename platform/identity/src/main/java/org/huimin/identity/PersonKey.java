package org.huimin.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;

/** 个人密钥: seals what is known of one person. Destroying its wrapped form erases the person. */
public final class PersonKey {

  private final UUID personId;
  private final byte[] key;
  private final byte[] wrapped;

  PersonKey(UUID personId, byte[] key, byte[] wrapped) {
    this.personId = personId;
    this.key = key;
    this.wrapped = wrapped;
  }

  public byte[] wrapped() {
    return wrapped.clone();
  }

  /**
   * Sealed bytes that open only for this person and this place.
   *
   * @param place table and version, so that rows cannot be exchanged
   */
  public byte[] seal(String place, String text) {
    return SealedBox.seal(key, place(place), text.getBytes(UTF_8));
  }

  public String open(String place, byte[] sealed) {
    return new String(SealedBox.open(key, place(place), sealed), UTF_8);
  }

  /** A keyed commitment to the text: an event may carry it, and only the vault can check it. */
  public String commitment(String place, String text) {
    return HexFormat.of().formatHex(MasterKey.hmac(key, place(place) + '\0' + text));
  }

  private String place(String place) {
    return place + '/' + personId;
  }
}
