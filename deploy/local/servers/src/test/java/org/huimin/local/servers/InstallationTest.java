package org.huimin.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @TempDir Path folder;

  /** As when two stacks come up on a fresh build: each unpacks one server and waits for another. */
  @Test
  void two_jvms_that_prepare_crosswise_wait_for_each_other() throws Exception {
    Installation here = Installation.find("any");
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> first =
          threads.submit(
              () ->
                  here.once(
                      folder.resolve("ours"),
                      () -> {
                        held.countDown();
                        await(release);
                        make(folder.resolve("ours"));
                      }));
      held.await();
      Process other = otherJvm();
      try (BufferedReader said = other.inputReader(UTF_8)) {
        assertEquals("holds theirs", said.readLine());
        assertEquals("asks for ours", said.readLine());
        Future<?> second =
            threads.submit(
                () -> here.once(folder.resolve("theirs"), () -> make(folder.resolve("theirs"))));
        assertThrows(TimeoutException.class, () -> second.get(1, TimeUnit.SECONDS));
        other.getOutputStream().close();
        second.get();
        release.countDown();
        first.get();
        assertEquals(0, other.waitFor(), () -> String.join("\n", said.lines().toList()));
      } finally {
        release.countDown();
        other.destroyForcibly();
      }
    }
  }

  private Process otherJvm() throws IOException {
    return new ProcessBuilder(
            Child.java(),
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            Other.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** Holds "theirs" until it is told nothing more, and meanwhile asks for "ours". */
  static final class Other {

    private Other() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Installation here = Installation.find("any");
      CountDownLatch held = new CountDownLatch(1);
      try (ExecutorService threads = Executors.newCachedThreadPool()) {
        List<Future<?>> both =
            List.of(
                threads.submit(
                    () ->
                        here.once(
                            folder.resolve("theirs"),
                            () -> {
                              System.out.println("holds theirs");
                              held.countDown();
                              untilInputEnds();
                              make(folder.resolve("theirs"));
                            })),
                threads.submit(
                    () -> {
                      await(held);
                      System.out.println("asks for ours");
                      here.once(folder.resolve("ours"), () -> make(folder.resolve("ours")));
                    }));
        for (Future<?> one : both) {
          one.get();
        }
      }
    }

    private static void untilInputEnds() {
      try {
        System.in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void make(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
