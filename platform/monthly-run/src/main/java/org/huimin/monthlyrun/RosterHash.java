package org.huimin.monthlyrun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.huimin.eventstore.Chain;

/**
 * 花名册哈希: SHA-256 over {@code huimin.roster.v2}, a zero byte, the SHA-256 of the lines and the
 * SHA-256 of the overpayments. Each of the two is over the length-prefixed payloads, lines in the
 * order of payment ids, overpayments and their reversals in that of receivable and reversal ids.
 * Whoever approves it approves these very bytes, and the order uses nothing else.
 */
final class RosterHash {

  private final MessageDigest lines;
  private final MessageDigest overpayments;

  RosterHash() {
    this(Chain.sha256(), Chain.sha256());
  }

  private RosterHash(MessageDigest lines, MessageDigest overpayments) {
    this.lines = lines;
    this.overpayments = overpayments;
  }

  /** The same as far as it has come, to go on with apart. */
  RosterHash copy() {
    try {
      return new RosterHash((MessageDigest) lines.clone(), (MessageDigest) overpayments.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every SHA-256 of the JDK can be copied", e);
    }
  }

  /** Adds the next line; payment ids come in ascending order. */
  void addLine(byte[] payload) {
    add(lines, payload);
  }

  /** Adds the next overpayment or reversal; ids come in ascending order. */
  void addOverpayment(byte[] payload) {
    add(overpayments, payload);
  }

  /** Lower-case hex; nothing can be added afterwards. */
  String hex() {
    MessageDigest sha = Chain.sha256();
    sha.update("huimin.roster.v2".getBytes(UTF_8));
    sha.update((byte) 0);
    sha.update(lines.digest());
    sha.update(overpayments.digest());
    return Chain.hex(sha.digest());
  }

  private static void add(MessageDigest sha, byte[] payload) {
    sha.update(ByteBuffer.allocate(4).putInt(payload.length).array());
    sha.update(payload);
  }
}
