package org.huimin.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.UUID;

/**
 * 派生编号: an id made from the key of the thing it names, so that whoever makes the same thing twice
 * meets the same id. A UUID of version 8 from SHA-256 over the length-prefixed parts.
 */
public final class HashedId {

  private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private HashedId() {}

  public static UUID of(String... parts) {
    ByteBuffer hash = hash(parts);
    return uuid(hash.getLong(), hash.getLong());
  }

  /**
   * The month stands in the first six hex digits, so that a month's ids lie together in an index.
   */
  public static UUID ofMonth(YearMonth month, String... parts) {
    ByteBuffer hash = hash(parts);
    return uuid(prefix(month) | (hash.getLong() >>> 24), hash.getLong());
  }

  /** Year and month as six decimal digits, each of them a hex digit at the front. */
  public static long prefix(YearMonth month) {
    long digits = 0;
    int shift = 0;
    for (int rest = month.getYear() * 100 + month.getMonthValue(); rest > 0; rest /= 10) {
      digits |= (long) (rest % 10) << shift;
      shift += 4;
    }
    return digits << 40;
  }

  private static UUID uuid(long high, long low) {
    return new UUID((high & VERSION_MASK) | VERSION_8, (low & VARIANT_MASK) | VARIANT);
  }

  private static ByteBuffer hash(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
      }
      return ByteBuffer.wrap(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
