package org.huimin.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    new StrictJson().customize(JSON);
  }

  record Word(@Nullable String said) {}

  @Test
  void a_line_is_an_object_with_or_without_an_end_at_the_last_one() throws IOException {
    assertEquals(List.of("一", "二"), heard("{\"said\":\"一\"}\n{\"said\":\"二\"}"));
    assertEquals(List.of("一", "二"), heard("{\"said\":\"一\"}\r\n{ \"said\" : \"二\" }\n"));
    assertEquals(List.of(), heard(""));
    assertTrue(lines(InputStream.nullInputStream()).isEmpty());
  }

  @Test
  void after_a_bad_line_comes_the_one_behind_it() throws IOException {
    assertEquals(
        List.of(
            "UNKNOWN_FIELD sad",
            "一",
            "BAD_JSON null",
            "BAD_JSON null",
            "BAD_JSON null",
            "WRONG_TYPE said",
            "NOT_UTF8 null",
            "二"),
        heard(
            "{\"sad\":\"x\"}\n{\"said\":\"一\"}\n\nnull\n{} {}\n{\"said\":[]}\n{\"said\":\"\u0000\"}\n"
                + "{\"said\":\"二\"}"));
    assertEquals(
        List.of("NOT_UTF8 null", "x"),
        heard(new ByteArrayInputStream("{\"said\":\"ü\"}\n{\"said\":\"x\"}".getBytes(ISO_8859_1))));
  }

  @Test
  void a_line_has_a_limit_and_the_list_has_none() throws IOException {
    String longest = line("x".repeat(JsonLines.LONGEST - line("").length()));
    assertEquals(JsonLines.LONGEST, longest.length());
    assertEquals(50, heard((longest + "\n").repeat(50)).size());
    assertEquals(List.of("LINE_TOO_LONG null", "x"), heard(longest + " \n" + line("x")));
    assertEquals(List.of("LINE_TOO_LONG null"), heard("{".repeat(1_000_000)));
  }

  @Test
  void of_a_list_that_breaks_off_the_last_line_is_none() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream((line("x") + "\n" + line("y")).getBytes(UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }

              @Override
              public int read(byte[] into, int from, int length) throws IOException {
                return read();
              }
            });
    JsonLines<Word> lines = lines(broken);
    assertEquals(Optional.of(new Word("x")), lines.next());
    assertThrows(IOException.class, lines::next);
    lines.skipRest();
  }

  @Test
  void what_is_skipped_is_read_to_its_end() throws IOException {
    InputStream body = new ByteArrayInputStream("x".repeat(100_000).getBytes(UTF_8));
    JsonLines<Word> lines = lines(body);
    assertFalse(lines.isEmpty());
    lines.skipRest();
    assertEquals(-1, body.read());
    assertEquals(Optional.empty(), lines.next());
  }

  private static String line(String said) {
    return "{\"said\":\"" + said + "\"}";
  }

  private static JsonLines<Word> lines(InputStream body) {
    return new JsonLines<>(body, JSON.readerFor(Word.class));
  }

  private static List<String> heard(String body) throws IOException {
    return heard(new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private static List<String> heard(InputStream body) throws IOException {
    JsonLines<Word> lines = lines(body);
    List<String> heard = new ArrayList<>();
    while (true) {
      try {
        Optional<Word> next = lines.next();
        if (next.isEmpty()) {
          return heard;
        }
        heard.add(String.valueOf(next.get().said()));
      } catch (Problem bad) {
        heard.add(bad.code() + " " + bad.field());
      }
    }
  }
}
