package org.huimin.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;

/** 应答人员库: a registry that tells its heads to whoever shows a token of a service. */
public final class AnsweringRegistry implements AutoCloseable {

  private final HttpServer server;
  private final String heads;

  public AnsweringRegistry(String heads) throws IOException {
    this.heads = heads;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/tape/heads", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] body = heads.getBytes(UTF_8);
    if (token != null && isService(token)) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } else {
      exchange.sendResponseHeaders(403, -1);
    }
    exchange.close();
  }

  private static boolean isService(String token) {
    String[] part = token.split("\\.", -1);
    return part.length == 3
        && new String(Base64.getUrlDecoder().decode(part[1]), UTF_8).contains("\"service\"");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
