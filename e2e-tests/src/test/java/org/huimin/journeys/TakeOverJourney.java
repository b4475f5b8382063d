package org.huimin.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list of an older system, longer than any body, on its way through the one door. */
@ExtendWith(RunningStack.class)
class TakeOverJourney {

  private static final CountyOffice OFFICE = new CountyOffice("menglian", "530827", "530827101");
  private static final String TAKE_OVERS = "/elderly-allowance/take-overs";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Some 5 MB: more than any service reads whole. */
  private static final int MANY = 25_000;

  private String list = "";

  @BeforeEach
  void open() {
    list =
        OFFICE
            .officer()
            .asks()
            .body(Map.of("county", OFFICE.code()))
            .post(TAKE_OVERS)
            .then()
            .statusCode(201)
            .extract()
            .path("takeOverId");
  }

  @Test
  void a_list_larger_than_any_body_is_received_declared_and_chunked() throws Exception {
    byte[] lines = lines(1, MANY).getBytes(UTF_8);
    assertEquals(MANY, sent(1, BodyPublishers.ofByteArray(lines)).path("received").asInt());
    assertEquals(
        MANY + 1500,
        sent(
                MANY - 500,
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(lines(MANY - 500, MANY + 1500).getBytes(UTF_8))))
            .path("received")
            .asInt());
    assertEquals(MANY + 1500, received());
  }

  @Test
  void what_came_before_a_bad_line_stays_and_the_sender_goes_on_there() throws Exception {
    String bad = lines(1, 1200) + "{\"personId\":7}\n" + lines(1202, 3000);
    JsonNode problem = sent(1, BodyPublishers.ofString(bad));
    assertEquals("WRONG_TYPE", problem.path("code").asText());
    assertEquals("personId", problem.path("field").asText());
    assertEquals(1201, problem.path("row").asInt());
    assertEquals(1200, problem.path("received").asInt());
    assertEquals(1200, received());
    assertEquals(
        3000, sent(1201, BodyPublishers.ofString(lines(1201, 3000))).path("received").asInt());
  }

  @Test
  void a_gap_and_another_line_under_a_number_are_refused() throws Exception {
    sent(1, BodyPublishers.ofString(lines(1, 20)));
    JsonNode gap = sent(22, BodyPublishers.ofString(lines(22, 23)));
    assertEquals("LINES_MISSING 21 20", said(gap));
    JsonNode other = sent(18, BodyPublishers.ofString(lines(18, 19) + lines(99, 99)));
    assertEquals("LINES_DIFFER 20 20", said(other));
    assertEquals(20, received());
  }

  /** By a sender who is gone before the end, in the middle of a line. */
  @Test
  void what_came_whole_of_a_broken_list_is_kept_and_the_sender_goes_on_there() throws Exception {
    String whole = lines(1, 1500) + lines(1501, 1501).substring(0, 40);
    broken("Content-Length: " + 2 * whole.length(), whole, 1, 1000);
    int kept = received();
    String more = lines(kept + 1, kept + 1700) + lines(1, 1).substring(0, 40);
    broken(
        "Transfer-Encoding: chunked",
        Integer.toHexString(more.length()) + "\r\n" + more + "\r\n",
        kept + 1,
        kept + 1000);
    assertEquals(5000, sent(1, BodyPublishers.ofString(lines(1, 5000))).path("received").asInt());
  }

  private static String said(JsonNode problem) {
    return "%s %s %s"
        .formatted(problem.path("code").asText(), problem.path("row"), problem.path("received"));
  }

  /** Of people who are nobody, each line another. */
  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(TakeOverJourney::line)
        .collect(Collectors.joining());
  }

  private static String line(int number) {
    UUID nobody = new UUID(0x8000L, number);
    return "{\"personId\":\"%s\",\"payeeId\":\"%s\",\"appliedOn\":\"2021-05-11\",\"paidThrough\":\"2026-01\",\"provenAliveOn\":\"2025-12-03\"}\n"
        .formatted(nobody, nobody);
  }

  private JsonNode sent(int from, BodyPublisher body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RunningStack.door() + target(from)))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + OFFICE.officer().token())
            .header("Content-Type", "application/jsonl")
            .POST(body)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  /** Gone when so many are kept; of those behind them some have come, and are kept as well. */
  private void broken(String length, String body, int from, int kept) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), RunningStack.port("console"))) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /api%s HTTP/1.1
          Host: localhost
          Authorization: Bearer %s
          Content-Type: application/jsonl
          %s

          """
              .formatted(target(from), OFFICE.officer().token(), length)
              .replace("\n", "\r\n")
              .getBytes(UTF_8));
      out.write(body.getBytes(UTF_8));
      out.flush();
      await().atMost(Duration.ofSeconds(20)).until(() -> received() == kept);
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> received() > kept);
  }

  private String target(int from) {
    return TAKE_OVERS + "/" + list + "/lines?from=" + from;
  }

  private int received() {
    return OFFICE
        .officer()
        .asks()
        .get(TAKE_OVERS + "/" + list)
        .then()
        .statusCode(200)
        .body("takenOver", equalTo(0))
        .extract()
        .path("received");
  }
}
