package org.huimin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 逐行 JSON: a list of any length, one JSON object a line, read on a worker thread as it comes: who
 * sends faster than it is kept waits. The list has no limit, each line has.
 */
public final class JsonLines<T> {

  public static final String TYPE = "application/jsonl";

  /** Bytes of the longest line. */
  public static final int LONGEST = 4_096;

  private final InputStream body;
  private final ObjectReader reader;
  private final byte[] buffer = new byte[8_192];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(LONGEST);
  private int at;
  private int end;
  private boolean any;

  public JsonLines(InputStream body, ObjectReader reader) {
    this.body = body;
    this.reader = reader;
  }

  /**
   * The next line; nothing at the end. After a bad line comes the one behind it.
   *
   * @throws Problem when the line cannot be read
   * @throws IOException when the connection broke: what came of the last line is not one
   */
  public Optional<T> next() throws IOException {
    byte[] bytes = bytes();
    return bytes == null ? Optional.empty() : Optional.of(read(bytes));
  }

  /**
   * Whether nothing has come and nothing will: not a byte.
   *
   * @throws IOException when the connection broke
   */
  public boolean isEmpty() throws IOException {
    return !any && at == end && !fill();
  }

  /** To the end, for who is sending reads no answer before; what comes is not looked at. */
  public void skipRest() {
    try {
      at = end;
      while (body.read(buffer) >= 0) {
        any = true;
      }
    } catch (IOException _) {
      // Broken off: nobody is sending.
    }
  }

  private byte @Nullable [] bytes() throws IOException {
    line.reset();
    boolean begun = false;
    boolean tooLong = false;
    while (at < end || fill()) {
      begun = true;
      any = true;
      byte next = buffer[at++];
      if (next == '\n') {
        break;
      }
      tooLong |= line.size() == LONGEST;
      if (!tooLong) {
        line.write(next);
      }
    }
    if (tooLong) {
      throw new Problem(
          413, "LINE_TOO_LONG", "a line holds up to " + LONGEST + " bytes of JSON", null);
    }
    return begun ? line.toByteArray() : null;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, body.read(buffer));
    return end > 0;
  }

  private T read(byte[] bytes) throws IOException {
    if (!isUtf8(bytes)) {
      throw new Problem(400, "NOT_UTF8", "the line is not written in UTF-8", null);
    }
    try {
      @Nullable T value = reader.readValue(bytes);
      if (value == null) {
        throw new Problem(400, "BAD_JSON", "a JSON object is needed", null);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw ProblemMappers.badJsonProblem(e);
    }
  }

  /** Zeros are in no text, and make readers guess at other encodings. */
  static boolean isUtf8(byte[] text) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).chars().noneMatch(c -> c == 0);
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
