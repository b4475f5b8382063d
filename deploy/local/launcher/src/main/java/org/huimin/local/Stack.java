package org.huimin.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.huimin.local.servers.ServerFailed;
import org.jspecify.annotations.Nullable;

/** The whole stack: three servers, then four services; up, down, and what stands. */
final class Stack {

  private static final long DISK_NEEDED = 512L * 1024 * 1024;
  private static final List<String> SERVERS = List.of("postgres", "kafka", "keycloak");
  private static final List<String> SERVICES =
      List.of("registry", "elderly-allowance", "ledger", "console");

  private final Place place;
  private final StateFile state;
  private final Progress progress;

  Stack(Place place, Progress progress) {
    this.place = place;
    this.state = new StateFile(place.state());
    this.progress = progress;
  }

  /** Starts what does not stand; on any failure ends what this call started. */
  void up() {
    alone(
        () -> {
          startMissing();
          return 0;
        });
  }

  /** One huimin at a time starts or ends parts of a stack. */
  private int alone(IntSupplier work) {
    Place.folder(place.data());
    try (FileChannel channel = openLock();
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new Refused(
            "Another huimin is starting or stopping this stack; wait for it or end it first.");
      }
      return work.getAsInt();
    } catch (IOException e) {
      throw new Refused("The data folder " + place.data() + " cannot be used: " + e.getMessage());
    }
  }

  private void startMissing() {
    forgetTheEndedAndTheDying();
    List<String> missing = missingParts();
    if (missing.isEmpty()) {
      progress.say("The stack stands already.");
      return;
    }
    checkTheMachine(missing);
    MasterKey.makeIfAbsent(place.masterKey());
    Set<Started> before = new HashSet<>(state.read());
    Thread rescue = Thread.ofPlatform().unstarted(() -> endAllBut(before));
    Runtime.getRuntime().addShutdownHook(rescue);
    Thread recorder = Thread.ofPlatform().daemon().start(this::writeDownChildren);
    try {
      startTogether(missing.stream().filter(SERVERS::contains).toList());
      Servers.createDatabases(place, List.of("registry", "elderly_allowance", "ledger"));
      startTogether(missing.stream().filter(SERVICES::contains).toList());
      recorder.interrupt();
    } catch (RuntimeException e) {
      recorder.interrupt();
      endAllBut(before);
      throw e;
    } finally {
      Runtime.getRuntime().removeShutdownHook(rescue);
    }
  }

  /**
   * A server on its way up has not been handed to us yet; were we killed now, nobody would know it.
   * So every child is written down as soon as it is seen.
   */
  private void writeDownChildren() {
    while (!Thread.currentThread().isInterrupted()) {
      for (ProcessHandle child : Servers.children()) {
        state.addIfUnknown(Started.of(StateFile.ON_ITS_WAY, child));
      }
      try {
        Thread.sleep(Duration.ofMillis(200));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** What was killed a moment ago still has its id and its port; so a second look decides. */
  private void forgetTheEndedAndTheDying() {
    state.forgetTheEnded();
    if (!state.read().isEmpty()) {
      Pause.millis(800);
      state.forgetTheEnded();
    }
  }

  /** A service that runs but is not ready is ended and counts as missing. */
  private List<String> missingParts() {
    state.read().stream().filter(s -> s.part().equals(StateFile.ON_ITS_WAY)).forEach(Started::end);
    List<String> missing = new ArrayList<>();
    for (String part : place.ports().byPart().keySet()) {
      List<Started> alive = state.read().stream().filter(s -> s.part().equals(part)).toList();
      boolean stands = !alive.isEmpty() && (SERVERS.contains(part) || isReady(part));
      if (!stands) {
        alive.forEach(Started::end);
        missing.add(part);
      }
    }
    state.forgetTheEnded();
    return missing;
  }

  private void checkTheMachine(List<String> missing) {
    for (String part : missing) {
      int port = place.ports().of(part);
      if (!isFree(port)) {
        throw new PartFailed(
            part,
            "port "
                + port
                + " is taken by another program; end it, or set HUIMIN_PORT_OFFSET (as in HUIMIN_PORT_OFFSET=1000)",
            place.log(part));
      }
    }
    missing.stream().filter(SERVICES::contains).forEach(part -> service(part).requireBuilt());
    long free = place.data().toFile().getUsableSpace();
    if (free < DISK_NEEDED) {
      throw new PartFailed(
          "postgres",
          "the disk is full: "
              + free / 1024 / 1024
              + " MB are free in "
              + place.data()
              + ", "
              + DISK_NEEDED / 1024 / 1024
              + " MB are needed",
          place.log("postgres"));
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // What just ended may leave connections in TIME_WAIT; those do not count as taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void startTogether(List<String> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts = new ArrayList<>();
      for (String part : parts) {
        starts.add(threads.submit((Callable<Boolean>) () -> start(part)));
      }
      RuntimeException first = null;
      for (Future<?> start : starts) {
        try {
          start.get();
        } catch (ExecutionException e) {
          RuntimeException failure = asFailure(e.getCause());
          if (first == null) {
            first = failure;
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new Refused("Interrupted while starting.");
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  private static RuntimeException asFailure(@Nullable Throwable cause) {
    if (cause instanceof ServerFailed failed) {
      return new PartFailed(failed.part(), failed.reason().sentence(), failed.log());
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  private boolean start(String part) {
    progress.part(part, "starting");
    if (SERVERS.contains(part)) {
      state.add(
          Started.of(part, Servers.start(place, part, text -> progress.say("          " + text))));
    } else {
      service(part)
          .start(ServiceSettings.of(place, part), started -> state.add(Started.of(part, started)));
    }
    progress.part(part, "ready on 127.0.0.1:" + place.ports().of(part));
    return true;
  }

  private ServiceProcess service(String part) {
    return new ServiceProcess(place, part, place.ports().of(part));
  }

  boolean isReady(String part) {
    if (SERVERS.contains(part)) {
      return !isFree(place.ports().of(part));
    }
    return service(part).isReady();
  }

  /** Ends what the state file names, services before servers; returns how many ended. */
  int down(boolean wipe) {
    return alone(
        () -> {
          int ended = endAllBut(Set.of());
          if (wipe) {
            wipe();
          }
          return ended;
        });
  }

  private synchronized int endAllBut(Set<Started> kept) {
    List<Started> alive =
        state.read().stream().filter(s -> !kept.contains(s)).filter(Started::isAlive).toList();
    for (List<String> layer :
        List.of(
            List.of("console"),
            SERVICES,
            List.of("kafka", "keycloak"),
            SERVERS,
            List.of(StateFile.ON_ITS_WAY))) {
      alive.stream().filter(s -> layer.contains(s.part())).parallel().forEach(Started::end);
    }
    state.forgetTheEnded();
    return alive.size();
  }

  private void wipe() {
    try (Stream<Path> files = Files.walk(place.data())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new Refused(place.data() + " was not removed whole: " + e.getMessage());
    }
  }

  Map<String, Integer> ports() {
    return place.ports().byPart();
  }

  List<Started> alive() {
    return state.read().stream().filter(Started::isAlive).toList();
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        place.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
