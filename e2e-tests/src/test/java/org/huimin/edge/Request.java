package org.huimin.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request to the letter: what no HTTP client would send can be sent too.
 *
 * @param headers as they go over the wire, a character a byte
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
record Request(String verb, String target, List<Map.Entry<String, String>> headers, byte[] body) {

  static final String JSON = "application/json";

  static Request of(String verb, String target) {
    return new Request(verb, target, List.of(), new byte[0]);
  }

  Request to(String otherTarget) {
    return new Request(verb, otherTarget, headers, body);
  }

  /** One more; a name may stand twice. */
  Request with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Request(verb, target, more, body);
  }

  Request by(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Request json(String text) {
    return text(JSON, text);
  }

  Request text(String contentType, String text) {
    return bytes(contentType, text.getBytes(UTF_8));
  }

  Request bytes(String contentType, byte[] bytes) {
    Request typed = contentType.isEmpty() ? this : with("Content-Type", contentType);
    return new Request(typed.verb, typed.target, typed.headers, bytes);
  }

  byte[] written() {
    StringBuilder head =
        new StringBuilder(verb + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach(h -> head.append(h.getKey()).append(": ").append(h.getValue()).append("\r\n"));
    head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
