package org.huimin.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer service;

  @TempDir Path folder;

  @BeforeEach
  void not_ready_at_first() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void end() {
    service.stop(0);
  }

  @Test
  void readiness_that_comes_back_by_itself_is_waited_for() {
    assertTrue(process().isReadyWithin(Duration.ofSeconds(20)));
    assertEquals(3, asked.get());
  }

  @Test
  void whoever_is_not_ready_in_time_is_found_out() {
    assertFalse(process().isReadyWithin(Duration.ZERO));
  }

  private ServiceProcess process() {
    Place place = new Place(folder, folder, new Ports(0));
    return new ServiceProcess(place, "ledger", service.getAddress().getPort(), Pace.READY_SOON);
  }
}
