package org.huimin.testkit;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.kafka.clients.admin.Admin;
import org.huimin.local.servers.KafkaServer;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The class path of the supervisor: where its few classes came from. Not java.class.path, which in
 * a test of Quarkus or of surefire does not hold what is loaded.
 */
final class ClassPaths {

  private ClassPaths() {}

  static String current() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> type :
        new Class<?>[] {
          Supervisor.class,
          KafkaServer.class,
          Admin.class,
          LoggerFactory.class,
          XZInputStream.class,
          TarArchiveEntry.class,
          IOUtils.class,
          StringUtils.class,
          NullMarked.class,
          PGSimpleDataSource.class
        }) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source != null) {
        try {
          places.add(Path.of(source.getLocation().toURI()).toString());
        } catch (URISyntaxException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return String.join(File.pathSeparator, places);
  }
}
