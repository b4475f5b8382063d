package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak as it was unpacked, and the two steps that are done once for all its instances. */
record KeycloakProgram(Path distribution) {

  /** Options fixed by {@code build}; with other ones {@code start --optimized} would refuse. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");

  /** Where Keycloak keeps its database below its home. */
  private static final String DATABASE = "data/h2/keycloakdb.mv.db";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Built, and with the realm's file read into a database that new instances begin with. */
  static KeycloakProgram ready(Path realmFile, Consumer<String> progress) {
    Installation installation = Installation.find(KeycloakServer.PART);
    KeycloakProgram program = new KeycloakProgram(installation.keycloak());
    Path built = program.distribution.resolve("built-for-huimin");
    installation.once(
        built,
        () -> {
          progress.accept("keycloak: building it, once");
          program.build(built);
        });
    Path seed = program.seed(realmFile);
    installation.once(
        seed,
        () -> {
          progress.accept("keycloak: reading the realm, once");
          program.importRealm(realmFile, seed);
        });
    return program;
  }

  private void build(Path built) {
    List<String> command = command(distribution);
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    run(distribution.resolve("build.log"), distribution, command);
    try {
      Files.createFile(built);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void importRealm(Path realmFile, Path seed) {
    Path half = seed.resolveSibling(seed.getFileName() + ".half");
    try {
      Folders.delete(half);
      Path home = home(half);
      List<String> command = command(home);
      command.addAll(List.of("import", "--optimized", "--file=" + realmFile.toAbsolutePath()));
      run(distribution.resolve("import.log"), half, command);
      Files.move(half, seed, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path log, Path folder, List<String> command) {
    Child.start(KeycloakServer.PART, log, folder, environment(), command).awaitEnd(PATIENCE);
  }

  /** An instance's home: the program is shared by links, a database that is there is kept. */
  Path homeWithRealm(Path folder, Path realmFile) {
    Path home = home(folder);
    Path database = home.resolve(DATABASE);
    if (Files.exists(database)) {
      return home;
    }
    try {
      Files.createDirectories(database.getParent());
      Path half = database.resolveSibling(database.getFileName() + ".half");
      Files.copy(
          seed(realmFile).resolve("home").resolve(DATABASE),
          half,
          StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, database, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path home(Path folder) {
    Path home = folder.resolve("home");
    try {
      Files.createDirectories(home.resolve("conf"));
      for (String shared : List.of("lib", "providers", "themes")) {
        Path link = home.resolve(shared);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)
            || !Files.readSymbolicLink(link).equals(distribution.resolve(shared))) {
          Files.deleteIfExists(link);
          Files.createSymbolicLink(link, distribution.resolve(shared));
        }
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another file is another realm, and read anew. */
  private Path seed(Path realmFile) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(realmFile));
      return distribution.resolve("realm-" + HexFormat.of().formatHex(digest, 0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** As in kc.sh, which would put a shell between us and the process we have to stop. */
  static List<String> command(Path home) {
    return new ArrayList<>(
        List.of(
            Child.java(),
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            Folders.temporary(home),
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
  }

  static Map<String, String> environment() {
    return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "huimin");
  }
}
