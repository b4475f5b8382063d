package org.huimin.programme.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.monthlyrun.Upstreams.UpstreamAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RegistryNamesTest {

  private static final DivisionCode SIMAO = DivisionCode.of("530802");
  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private HttpServer server;
  private volatile String asked = "";
  private volatile int status = 200;
  private volatile String answer = "[{\"personId\":\"" + PERSON + "\",\"name\":\"测试\"}]";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/persons/names",
        exchange -> {
          asked =
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_registry_is_asked_as_the_officer_for_the_persons_of_the_county() throws UpstreamAway {
    assertEquals(Map.of(PERSON, "测试"), names());
    assertEquals("Bearer theirs {\"county\":\"530802\",\"ids\":[\"" + PERSON + "\"]}", asked);
  }

  @Test
  void who_may_not_ask_is_told_nothing() throws UpstreamAway {
    status = 403;
    assertEquals(Map.of(), names());
  }

  @Test
  void whatever_else_is_answered_is_no_answer() {
    status = 500;
    assertThrows(UpstreamAway.class, this::names);
    status = 200;
    answer = "<html>";
    assertThrows(UpstreamAway.class, this::names);
    server.stop(0);
    assertThrows(UpstreamAway.class, this::names);
  }

  private Map<UUID, String> names() throws UpstreamAway {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (RegistryNames registry = new RegistryNames(address)) {
      return registry.names(SIMAO, List.of(PERSON), "theirs");
    }
  }
}
