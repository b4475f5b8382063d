package org.huimin.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.huimin.eventstore.Attributes;

/** 记录头: the {@code ce_} headers of a record, each once, in the order of their names. */
final class TapeHeaders {

  private static final String PREFIX = "ce_";
  private static final int USUAL = 20;
  private static final Comparator<Header> BY_NAME = Comparator.comparing(Header::key);

  private final List<Header> sorted;

  private TapeHeaders(List<Header> sorted) {
    this.sorted = sorted;
  }

  static TapeHeaders of(Headers all) throws Forged {
    List<Header> ours = new ArrayList<>(USUAL);
    for (Header header : all) {
      if (header.key().startsWith(PREFIX)) {
        if (header.value() == null) {
          throw new Forged("header " + header.key() + " has no value");
        }
        ours.add(header);
      }
    }
    ours.sort(BY_NAME);
    for (int i = 1; i < ours.size(); i++) {
      if (ours.get(i).key().equals(ours.get(i - 1).key())) {
        throw new Forged("header " + ours.get(i).key() + " stands twice");
      }
    }
    return new TapeHeaders(ours);
  }

  String need(String name) throws Forged {
    for (Header header : sorted) {
      if (header.key().equals(name)) {
        return new String(header.value(), UTF_8);
      }
    }
    throw new Forged("header " + name + " is missing");
  }

  /** The canonical bytes of {@link Attributes}, with what the chain gives left out. */
  byte[] attributes() {
    List<byte[]> parts = new ArrayList<>(2 * sorted.size());
    int length = 0;
    for (Header header : sorted) {
      if (!Attributes.CHAIN_HEADERS.contains(header.key())) {
        byte[] name = header.key().getBytes(UTF_8);
        byte[] value = text(header.value());
        parts.add(name);
        parts.add(value);
        length += 8 + name.length + value.length;
      }
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    parts.forEach(part -> out.putInt(part.length).put(part));
    return out.array();
  }

  /** As text gives the bytes back: what is no UTF-8 is not stored as if it were. */
  private static byte[] text(byte[] value) {
    for (byte one : value) {
      if (one < 0) {
        return new String(value, UTF_8).getBytes(UTF_8);
      }
    }
    return value;
  }
}
