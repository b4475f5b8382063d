package org.huimin.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back, whole. */
record Answer(int status, Map<String, String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String END_OF_HEAD = "\r\n\r\n";

  static Answer read(byte[] all) {
    String text = Wire.latin(all);
    int end = text.indexOf(END_OF_HEAD);
    if (end < 0) {
      throw new AssertionError("no HTTP was answered: " + text);
    }
    String[] head = text.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < head.length; i++) {
      String[] header = head[i].split(": *", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
    }
    String body = text.substring(end + END_OF_HEAD.length());
    if (headers.containsKey("transfer-encoding")) {
      body = unchunked(body);
    }
    return new Answer(
        Integer.parseInt(head[0].split(" ", -1)[1]),
        headers,
        new String(body.getBytes(ISO_8859_1), UTF_8));
  }

  private static String unchunked(String chunks) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < chunks.length()) {
      int line = chunks.indexOf("\r\n", at);
      int length = Integer.parseInt(chunks.substring(at, line), 16);
      text.append(chunks, line + 2, line + 2 + length);
      at = line + 2 + length + 2;
    }
    return text.toString();
  }

  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  boolean isDone() {
    return status >= 200 && status < 300;
  }

  /** May be asked again: somebody else is at it, or a part is on its way back. */
  boolean isNotNow() {
    return status == 409 || status == 502 || (status == 503 && header("Retry-After") != null);
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError("no JSON was answered: " + this, e);
    }
  }

  @Override
  public String toString() {
    return status + " " + body.substring(0, Math.min(body.length(), 200));
  }
}
