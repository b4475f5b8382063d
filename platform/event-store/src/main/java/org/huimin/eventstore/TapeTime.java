package org.huimin.eventstore;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * 记录时间: a time as it stands on the tape, RFC 3339 in UTC with six digits. Every event is written
 * and read with two of them, so years of four digits go by hand and only the others by formatter.
 */
public final class TapeTime {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final String FORM = "0000-00-00T00:00:00.000000Z";

  private TapeTime() {}

  public static String text(Instant instant) {
    LocalDateTime at =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    if (at.getYear() < 0 || at.getYear() > 9999) {
      return MICROS.format(instant);
    }
    char[] text = FORM.toCharArray();
    put(text, 0, 4, at.getYear());
    put(text, 5, 2, at.getMonthValue());
    put(text, 8, 2, at.getDayOfMonth());
    put(text, 11, 2, at.getHour());
    put(text, 14, 2, at.getMinute());
    put(text, 17, 2, at.getSecond());
    put(text, 20, 6, at.getNano() / 1_000);
    return new String(text);
  }

  /**
   * Reads a time in this very form and no other.
   *
   * @throws DateTimeException when it is none
   */
  public static Instant read(String text) {
    if (text.length() == FORM.length() && isDigits(text)) {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 2),
              number(text, 8, 2),
              number(text, 11, 2),
              number(text, 14, 2),
              number(text, 17, 2),
              number(text, 20, 6) * 1_000)
          .toInstant(ZoneOffset.UTC);
    }
    Instant time = Instant.parse(text);
    if (!text(time).equals(text)) {
      throw new DateTimeException("not a time as it is written on the tape");
    }
    return time;
  }

  private static void put(char[] text, int from, int digits, int value) {
    int rest = value;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < FORM.length(); i++) {
      char expected = FORM.charAt(i);
      char found = text.charAt(i);
      if (expected == '0' ? found < '0' || found > '9' : found != expected) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int digits) {
    return Integer.parseInt(text, from, from + digits, 10);
  }
}
