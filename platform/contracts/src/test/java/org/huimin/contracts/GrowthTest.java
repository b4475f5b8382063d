package org.huimin.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes break those who rely on a contract, and which do not. */
final class GrowthTest {

  private static final String EVENT = "events/sample/ThingPaid/v1/schema.json";
  private static final String HTTP = "http/sample.yaml";
  private static final String TOPIC = "asyncapi.yaml";

  @TempDir private Path changed;
  private Path published = Path.of("");

  @BeforeEach
  void copy() throws IOException, URISyntaxException {
    URL sample = Objects.requireNonNull(getClass().getResource("/sample"));
    published = Path.of(sample.toURI());
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = changed.resolve(published.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(file, to);
      }
    }
  }

  @Test
  void what_is_as_it_was_breaks_nothing() {
    assertEquals(List.of(), breaks());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a field removed | ,\\R *"note": ."type": "string".   | ~~ | sample.ThingPaid.v1.note: the field is gone
          a field renamed | "note"   | "remark" | sample.ThingPaid.v1.note: the field is gone
          a type changed | "amount": ."type": "string" | "amount": {"type": "number" | sample.ThingPaid.v1.amount: type was "string" and is "number"
          a pattern changed | 0-9. | 0-7] | sample.ThingPaid.v1.amount: pattern was "^[0-9]+$" and is "^[0-7]+$"
          a field required | "amount", "state".,   | "amount", "state", "note"], | sample.ThingPaid.v1.note: the field is required now
          a field uncertain | "required": ."amount", | "required": [ | sample.ThingPaid.v1.amount: the field is no longer certain to be there
          a value removed | "OPEN", "PAID" | "OPEN" | sample.ThingPaid.v1.state: the value PAID is gone
          a value added | "OPEN", "PAID" | "OPEN", "PAID", "LOST" | sample.ThingPaid.v1.state: the value LOST is new to those who read it
          the schema opened | "additionalProperties": false | "additionalProperties": true | sample.ThingPaid.v1.*: was false and is true
          """)
  void of_an_event(String kind, String found, String instead, String told) throws IOException {
    change(EVENT, found, instead);
    assertTold("org.huimin." + told, kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a wire name changed | name: org.huimin.sample.ThingPaid.v1 | name: org.huimin.sample.ThingPaid.v2 | huimin.sample.paid.v1: the event org.huimin.sample.ThingPaid.v1 is gone
          a topic renamed | sample.paid.v1 | sample.payment.v1 | huimin.sample.paid.v1: the topic is gone
          a topic cut otherwise | partitions: 16 | partitions: 32 | huimin.sample.paid.v1: the number of partitions is fixed for the topic's life
          a header removed | ce_actor:\\R.*type: string | ce_other: {type: string} | org.huimin.sample.ThingPaid.v1 headers.ce_actor: the field is gone
          """)
  void of_a_topic(String kind, String found, String instead, String told) throws IOException {
    change(TOPIC, found, instead);
    assertTold(told, kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          an operation removed | [ ]{4}post: | ~    x-post:~ | post /things: the operation is gone
          a path changed | /things: | /objects: | get /things: the operation is gone
          an operation renamed | listThings | searchThings | get /things: operationId was listThings and is searchThings
          a parameter required | required: false | required: true | get /things query page: the parameter is required now
          a parameter removed | name: page | name: sheet | get /things query page: the parameter is gone; what is not known is refused
          a parameter of another type | type: integer | type: string | get /things query page: type was "integer" and is "string"
          a response field removed | amount: .type: string.\\R.*state | state | get /things 200.amount: the field is gone
          a response of another type | amount: .type: string.\\R(.*state) | amount: {type: number}\\n$1 | get /things 200.amount: type was "string" and is "number"
          a response field uncertain | amount, state | amount | get /things 200.state: the field is no longer certain to be there
          a value answered anew | OPEN, PAID | OPEN, PAID, LOST | get /things 200.state: the value LOST is new to those who read it
          a status removed | "404": | "410": | get /things: it no longer answers 404
          a request field required | required: .amount.\\R$ | required: [amount, words]\\n | post /things body.words: the field is required now
          a request field removed | words: .type: string. | more: {type: string} | post /things body.words: the field is gone
          a role shut out | auditor, clerk | auditor | get /things: the role clerk may no longer ask
          another division rule | answers-within | whole-city | get /things: x-huimin-division was answers-within and is whole-city
          """)
  void of_what_is_offered_over_http(String kind, String found, String instead, String told)
      throws IOException {
    change(HTTP, found, instead);
    assertTold("sample " + told, kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          events/sample/ThingPaid/v1/schema.json | "note": | "extra": {"type": "string"}, "note":
          http/sample.yaml | words: | extra: {type: string}\\n        words:
          http/sample.yaml | auditor, clerk | auditor, city, clerk
          http/sample.yaml | OPEN, PAID.. | OPEN, PAID], description: more}
          """)
  void what_only_adds_breaks_nothing(String file, String found, String instead) throws IOException {
    change(file, found, instead);
    assertEquals(List.of(), breaks());
  }

  private void change(String file, String found, String instead) throws IOException {
    String before = Files.readString(changed.resolve(file));
    String after = before.replaceFirst(found, instead.replace("\\n", "\n"));
    assertTrue(!after.equals(before), "nothing was changed");
    Files.writeString(changed.resolve(file), after);
  }

  private void assertTold(String told, String kind) {
    assertTrue(breaks().contains(told), () -> kind + " was told as " + breaks());
  }

  private List<String> breaks() {
    return Publication.breaks(Contracts.at(published), Contracts.at(changed)).stream()
        .map(Break::toString)
        .toList();
  }
}
