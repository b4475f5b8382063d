package org.huimin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.huimin.eventstore.TapeTime;
import org.jspecify.annotations.Nullable;

/** The headers of one record, read strictly; everything that is wrong with them is written down. */
final class HeaderReading {

  private static final String PREFIX = "ce_";
  private static final String CONTENT_TYPE = "content-type";
  private static final String SEAL = "huimin-seal";

  /** In words; never what stands in a header. */
  final List<String> wrong = new ArrayList<>();

  /** Headers that no contract knows. */
  final List<String> foreign = new ArrayList<>();

  private final TreeMap<String, @Nullable String> values = new TreeMap<>();

  HeaderReading(Headers headers) {
    for (Header header : headers) {
      String name = header.key();
      if (!name.startsWith(PREFIX) && !name.equals(CONTENT_TYPE) && !name.equals(SEAL)) {
        foreign.add(name);
        continue;
      }
      String value = text(header.value());
      if (header.value() == null) {
        wrong.add("header " + name + " has no value");
      } else if (value == null) {
        wrong.add("header " + name + " is not UTF-8");
      }
      if (values.containsKey(name)) {
        wrong.add("header " + name + " stands twice");
      }
      values.put(name, value);
    }
    need("ce_type");
    String contentType = need(CONTENT_TYPE);
    if (contentType != null && !contentType.equals("application/json")) {
      wrong.add("header content-type is not application/json");
    }
  }

  /** The attributes that the chain covers, once nothing is wrong. */
  SortedMap<String, String> attributes(Set<String> chainHeaders) {
    TreeMap<String, String> attributes = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && value != null && !chainHeaders.contains(name)) {
            attributes.put(name, value);
          }
        });
    return attributes;
  }

  /** 0 when it is not in its form. */
  long sequence() {
    String text = need("ce_sequence");
    if (text != null && text.matches("[1-9]\\d{0,17}")) {
      return Long.parseLong(text);
    }
    return notInForm("ce_sequence", text, 0L);
  }

  byte @Nullable [] hash() {
    String text = need("ce_hash");
    return text != null && text.matches("[0-9a-f]{64}")
        ? HexFormat.of().parseHex(text)
        : notInForm("ce_hash", text, null);
  }

  @Nullable String recordedTime() {
    String text = need("ce_recordedtime");
    try {
      if (text != null) {
        TapeTime.read(text);
        return text;
      }
    } catch (DateTimeException _) {
      // No time at all is not in its form either.
    }
    return notInForm("ce_recordedtime", text, null);
  }

  @Nullable UUID subject() {
    String text = need("ce_subject");
    try {
      if (text != null && UUID.fromString(text).toString().equals(text)) {
        return UUID.fromString(text);
      }
    } catch (IllegalArgumentException _) {
      // No id at all is not in its form either.
    }
    return notInForm("ce_subject", text, null);
  }

  private @Nullable String need(String name) {
    if (!values.containsKey(name)) {
      wrong.add("header " + name + " is missing");
    }
    return values.get(name);
  }

  private <T extends @Nullable Object> T notInForm(String name, @Nullable String text, T instead) {
    if (text != null) {
      wrong.add("header " + name + " is not in its written form");
    }
    return instead;
  }

  /** Null when the bytes are no text. */
  static @Nullable String text(byte @Nullable [] bytes) {
    try {
      return bytes == null ? null : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
