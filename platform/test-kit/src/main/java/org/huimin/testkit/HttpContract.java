package org.huimin.testkit;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.huimin.contracts.Contracts;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * HTTP 契约: what a service offers over HTTP, written from its classes without starting it, and held
 * against {@code contracts/http/<service>.yaml}.
 *
 * <pre>{@code
 * HttpContract.of("registry").check();
 * }</pre>
 */
public final class HttpContract {

  /** What everyone's operations have in common; in platform/web, which tests here do not see. */
  private static final String FILTER = "org.huimin.web.PublishedOperations";

  private static final String JSON = "application/json";
  private static final String RENEW = "./huimin check -Dhuimin.contracts=renew";

  private final String service;

  private HttpContract(String service) {
    this.service = service;
  }

  public static HttpContract of(String service) {
    return new HttpContract(service);
  }

  /** Fails when the checked-in contract is not what the code offers; writes it when told to. */
  public void check() {
    Path file = Contracts.ofThisCheckout().root().resolve("http").resolve(service + ".yaml");
    String offered = write();
    try {
      if ("renew".equals(System.getProperty("huimin.contracts"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, offered);
      }
      if (!Files.exists(file) || !Files.readString(file).equals(offered)) {
        throw new AssertionError(
            file + " is not what " + service + " offers; renew it with  " + RENEW);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write() {
    System.setProperty("quarkus.application.name", service); // as the service's settings say
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Index index = index(loader);
    return SmallRyeOpenAPI.builder()
        .withConfig(
            new SmallRyeConfigBuilder()
                .withDefaultValue("mp.openapi.extensions.smallrye.info.title", "Huimin " + service)
                .withDefaultValue("mp.openapi.extensions.smallrye.info.version", "1")
                .withDefaultValue("mp.openapi.extensions.smallrye.defaultConsumes", JSON)
                .withDefaultValue("mp.openapi.extensions.smallrye.defaultProduces", JSON)
                .build())
        .withApplicationClassLoader(loader)
        .withScannerClassLoader(loader)
        .withIndex(index)
        .enableStandardStaticFiles(false)
        .enableModelReader(false)
        .enableStandardFilter(false)
        .enableUnannotatedPathParameters(true)
        .addFilter(FILTER, loader, index)
        .build()
        .toYAML();
  }

  /** All classes of ours that the service is made of, its tests left out. */
  private static Index index(ClassLoader loader) {
    Indexer indexer = new Indexer();
    try {
      for (URL place : Collections.list(loader.getResources("org/huimin"))) {
        if (place.getProtocol().equals("jar")) {
          JarURLConnection jar = (JarURLConnection) place.openConnection();
          for (String name :
              jar.getJarFile().stream()
                  .map(entry -> entry.getName())
                  .filter(name -> name.startsWith("org/huimin/") && name.endsWith(".class"))
                  .toList()) {
            index(indexer, URI.create("jar:" + jar.getJarFileURL() + "!/" + name).toURL());
          }
        } else if (!place.getPath().contains("/test-classes/")) {
          for (Path file : classes(Path.of(place.toURI()))) {
            index(indexer, file.toUri().toURL());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return indexer.complete();
  }

  private static List<Path> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static void index(Indexer indexer, URL file) throws IOException {
    try (InputStream in = file.openStream()) {
      indexer.index(in);
    }
  }
}
