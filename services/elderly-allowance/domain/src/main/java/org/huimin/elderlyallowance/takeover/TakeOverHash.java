package org.huimin.elderlyallowance.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huimin.elderlyallowance.takeover.TakeOverList.Line;

/**
 * 名单哈希: SHA-256 over the lines in their order, each as person, account, day of application, month
 * paid through and day of the last check, blanks between, closed by a line end. Whoever approves it
 * approves these very lines.
 */
public final class TakeOverHash {

  private final MessageDigest sha;

  public TakeOverHash() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public void add(Line line) {
    String text =
        "%s %s %s %s %s\n"
            .formatted(
                line.personId(),
                line.payeeId(),
                line.appliedOn(),
                line.paidThrough(),
                line.provenAliveOn());
    sha.update(text.getBytes(UTF_8));
  }

  /** Lower-case hex. */
  public String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
