package org.huimin.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The forms in which a value could have slipped through: as it was typed or normalised, in any of
 * the encodings of the country, escaped, in Base64 wherever it stands in a longer text, in hex, or
 * as a hash without a key, which anybody can try out against all ID numbers.
 */
final class Disguises {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> ENCODINGS = List.of(UTF_8, GB18030, UTF_16LE, UTF_16BE);
  private static final List<String> HASHES = List.of("SHA-256", "SHA-1", "MD5");

  /** Two characters make four bytes in some encodings, which random bytes hit; six they do not. */
  static final int SHORTEST = 6;

  private static final HexFormat HEX = HexFormat.of();

  private Disguises() {}

  /** Tells each pattern of bytes with its name. */
  static void of(Secret secret, BiConsumer<String, byte[]> pattern) {
    Set<String> texts = texts(secret);
    for (String text : texts) {
      for (Charset encoding : ENCODINGS) {
        byte[] bytes = text.getBytes(encoding);
        if (bytes.length >= SHORTEST) {
          pattern.accept(encoding.name(), bytes);
          armoured(encoding.name(), bytes, pattern);
        }
      }
      pattern.accept("JSON escapes", escaped(text).getBytes(US_ASCII));
      pattern.accept("percent", URLEncoder.encode(text, UTF_8).getBytes(US_ASCII));
      for (String hash : HASHES) {
        byte[] digest = digest(hash, text.getBytes(UTF_8));
        pattern.accept(hash, digest);
        armoured(hash, digest, pattern);
      }
    }
  }

  private static void armoured(String name, byte[] bytes, BiConsumer<String, byte[]> pattern) {
    String hex = HEX.formatHex(bytes);
    pattern.accept(name + " in hex", hex.getBytes(US_ASCII));
    pattern.accept(name + " in hex", hex.toUpperCase(Locale.ROOT).getBytes(US_ASCII));
    for (int before = 0; before < 3; before++) {
      byte[] inside = base64(Base64.getEncoder(), bytes, before);
      pattern.accept(name + " in Base64", inside);
      pattern.accept(name + " in Base64", base64(Base64.getUrlEncoder(), bytes, before));
    }
  }

  /** What stays the same whatever stands around: the characters made of these bytes alone. */
  private static byte[] base64(Base64.Encoder encoder, byte[] bytes, int before) {
    byte[] placed = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, placed, before, bytes.length);
    byte[] text = encoder.encode(placed);
    int from = (before * 8 + 5) / 6;
    int to = placed.length * 8 / 6;
    return Arrays.copyOfRange(text, from, to);
  }

  private static Set<String> texts(Secret secret) {
    Set<String> texts = new LinkedHashSet<>();
    String value = secret.value();
    texts.add(value);
    switch (secret.kind()) {
      case ID_NUMBER -> {
        texts.add(value.toUpperCase(Locale.ROOT));
        texts.add(value.toLowerCase(Locale.ROOT));
        if (value.length() == 18) {
          texts.add(value.substring(0, 6) + value.substring(8, 17));
          texts.add(spaced(value, 6, 8, 4));
        }
      }
      case ACCOUNT -> texts.add(spaced(value, 4, 4, 4, 4, 4));
      case PHONE -> texts.add(spaced(value, 3, 4, 4));
      case NAME -> {
        texts.add(String.join(" ", value.split("")));
        texts.add(String.join("\u3000", value.split("")));
      }
      case MEANS -> {
        texts.add(value.replace(".", ""));
        texts.add(value.replaceFirst("[.].*", ""));
        texts.add(value.replaceAll("(?<=[0-9])(?=([0-9]{3})+[.])", ","));
      }
      case ADDRESS, WORDS -> {}
    }
    texts.add(fullWidth(value));
    return texts;
  }

  private static String spaced(String value, int... groups) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int group : groups) {
      int end = Math.min(value.length(), at + group);
      if (end > at) {
        text.append(text.isEmpty() ? "" : " ").append(value, at, end);
      }
      at = end;
    }
    return text.toString();
  }

  private static String fullWidth(String value) {
    StringBuilder text = new StringBuilder();
    value.chars().forEach(c -> text.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
    return text.toString();
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    value
        .chars()
        .forEach(
            c ->
                text.append(
                    c < 0x7f ? String.valueOf((char) c) : "\\u" + HEX.toHexDigits((char) c)));
    return text.toString();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
