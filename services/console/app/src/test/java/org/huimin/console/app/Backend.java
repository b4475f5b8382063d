package org.huimin.console.app;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service behind the door that tells what reached it, and a key pair in place of the realm's. */
public final class Backend implements QuarkusTestResourceLifecycleManager {

  /** Where the test finds the key it signs with: it is loaded by another class loader. */
  static final String SIGNING_KEY = "test.signing-key";

  /** A path that neither reads nor answers. */
  static final String SILENT = "/silent";

  private final HttpServer server = bind();
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Override
  public Map<String, String> start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals(SILENT)) {
            awaitStop();
          }
          int length = exchange.getRequestBody().readAllBytes().length;
          String told =
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + length
                  + " "
                  + exchange.getRequestHeaders().containsKey("Authorization");
          byte[] answer = told.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Huimin-Position", "t:0:1");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    KeyPair keys = keys();
    return Map.of(
        "huimin.door.services.registry",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "huimin.door.services.ledger",
        "http://127.0.0.1:1",
        "huimin.door.body-limits.registry",
        "1000",
        "huimin.door.patience",
        "1S",
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.public-key",
        text(keys.getPublic()),
        SIGNING_KEY,
        text(keys.getPrivate()));
  }

  @Override
  public void stop() {
    stopped.countDown();
    server.stop(0);
  }

  private void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpServer bind() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
