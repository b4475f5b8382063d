package org.huimin.local;

import java.io.IOException;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.local.servers.ServerFailed;
import org.jspecify.annotations.Nullable;

/** The whole stack: three servers, then five services; up, down, and what stands. */
final class Stack {

  private static final List<String> SERVERS = List.of("postgres", "kafka", "keycloak");
  private static final List<String> SERVICES =
      List.of("registry", "elderly-allowance", "social-relief", "ledger", "console");

  /** For a service that was there all the time, once the servers stand. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Place place;
  private final StateFile state;
  private final Progress progress;
  private final Pace pace;

  Stack(Place place, Progress progress) {
    this(place, progress, Pace.READY_SOON);
  }

  /**
   * A stack.
   *
   * @param pace of the services that this call starts; those that run keep theirs
   */
  Stack(Place place, Progress progress, Pace pace) {
    this.place = place;
    this.state = new StateFile(place.state());
    this.progress = progress;
    this.pace = pace;
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
    Set<String> running = running();
    List<String> missing =
        place.ports().byPart().keySet().stream().filter(part -> !running.contains(part)).toList();
    List<String> notReady =
        SERVICES.stream().filter(part -> running.contains(part) && !isReady(part)).toList();
    if (missing.isEmpty() && notReady.isEmpty()) {
      progress.say("The stack stands already.");
      return;
    }
    Machine.check(place, missing);
    missing.stream().filter(SERVICES::contains).forEach(part -> service(part).requireBuilt());
    MasterKey.makeIfAbsent(place.masterKey());
    Set<Started> before = new HashSet<>(state.read());
    Thread rescue = Thread.ofPlatform().unstarted(() -> endAllBut(before));
    Runtime.getRuntime().addShutdownHook(rescue);
    Thread recorder = Thread.ofPlatform().daemon().start(this::writeDownChildren);
    try {
      together(missing.stream().filter(SERVERS::contains).toList(), this::start);
      Servers.createDatabases(
          place, List.of("registry", "elderly_allowance", "social_relief", "ledger"));
      together(missing.stream().filter(SERVICES::contains).toList(), this::start);
      together(notReady, this::awaitOrRestart);
      end(recorder);
      // A helper of a start, such as the one that lays out a database, has been seen and has ended.
      state.forgetTheEnded();
    } catch (RuntimeException e) {
      end(recorder);
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

  private static void end(Thread recorder) {
    recorder.interrupt();
    try {
      recorder.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The parts of which a process is left. What was killed a moment ago still has its id and its
   * port, so a second look decides; whose start was cut off is ended.
   */
  private Set<String> running() {
    state.forgetTheEnded();
    if (!state.read().isEmpty()) {
      Pause.millis(800);
    }
    state.read().stream().filter(s -> s.part().equals(StateFile.ON_ITS_WAY)).forEach(Started::end);
    state.forgetTheEnded();
    return state.read().stream().map(Started::part).collect(Collectors.toSet());
  }

  private void together(List<String> parts, Consumer<String> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts = new ArrayList<>();
      for (String part : parts) {
        starts.add(threads.submit(() -> work.accept(part)));
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

  private void start(String part) {
    progress.part(part, "starting");
    if (SERVERS.contains(part)) {
      state.add(
          Started.of(part, Servers.start(place, part, text -> progress.say("          " + text))));
    } else {
      service(part)
          .start(ServiceSettings.of(place, part), started -> state.add(Started.of(part, started)));
    }
    progress.part(part, "ready on 127.0.0.1:" + place.ports().of(part));
  }

  /** It may be not ready only because a server was away; work of its own is not cut short then. */
  private void awaitOrRestart(String part) {
    progress.part(part, "runs; waiting until it is ready");
    if (service(part).isReadyWithin(PATIENCE)) {
      progress.part(part, "ready again");
      return;
    }
    progress.part(part, "not ready after " + PATIENCE.toSeconds() + " s, so it is ended");
    state.read().stream().filter(s -> s.part().equals(part)).forEach(Started::end);
    start(part);
  }

  private ServiceProcess service(String part) {
    return new ServiceProcess(place, part, place.ports().of(part), pace);
  }

  boolean isReady(String part) {
    if (SERVERS.contains(part)) {
      return !Machine.isFree(place.ports().of(part));
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

  /** For what only asks: nobody is waited for whom nobody has started. */
  void requireStarted() {
    Set<String> alive = alive().stream().map(Started::part).collect(Collectors.toSet());
    List<String> missing = ports().keySet().stream().filter(part -> !alive.contains(part)).toList();
    if (!missing.isEmpty()) {
      throw new Refused(
          String.join(", ", missing) + " not running; ./huimin up starts what is missing.");
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        place.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
