package org.huimin.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.huimin.eventstore.Chain;

/**
 * 花名册哈希: SHA-256 over {@code huimin.roster.v1}, a zero byte and the length-prefixed payload of each
 * line in the order of payment ids. Whoever approves it approves these very bytes.
 */
public final class RosterHash {

  private final MessageDigest sha = Chain.sha256();

  public RosterHash() {
    sha.update("huimin.roster.v1".getBytes(UTF_8));
    sha.update((byte) 0);
  }

  /** Adds the next line; payment ids come in ascending order. */
  public void add(byte[] payload) {
    sha.update(ByteBuffer.allocate(4).putInt(payload.length).array());
    sha.update(payload);
  }

  /** Lower-case hex. */
  public String hex() {
    return Chain.hex(sha.digest());
  }
}
