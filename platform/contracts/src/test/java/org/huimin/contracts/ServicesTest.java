package org.huimin.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service that has operations or topics has contracts, and tests that hold it to them. */
final class ServicesTest {

  private final Contracts contracts = Contracts.ofThisCheckout();

  @Test
  void every_service_has_the_contracts_it_needs() throws IOException {
    List<String> missing = new ArrayList<>();
    List<String> services = services();
    assertFalse(services.isEmpty());
    for (String service : services) {
      Path app = Contracts.checkout().resolve("services/" + service + "/app/src");
      String code = sources(app.resolve("main"));
      String tests = sources(app.resolve("test"));
      if (code.contains("@Path(")) {
        if (!contracts.http().containsKey(service)) {
          missing.add("contracts/http/" + service + ".yaml");
        }
        demand(tests, "HttpContract.of(\"" + service + "\")", missing);
      }
      // A topic is named without its namespace.
      Matcher topic =
          Pattern.compile("\"(" + Pattern.quote(service) + "\\.[a-z0-9-]+\\.v[0-9]+)\"")
              .matcher(code);
      boolean writes = false;
      while (topic.find()) {
        writes = true;
        if (!contracts.channels().containsKey("huimin." + topic.group(1))) {
          missing.add("huimin." + topic.group(1) + " in contracts/asyncapi.yaml");
        }
      }
      if (writes) {
        demand(tests, "EventContract.of(\"" + service + "\")", missing);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static void demand(String tests, String line, List<String> missing) {
    if (!tests.contains(line)) {
      missing.add("a test with " + line);
    }
  }

  private static List<String> services() throws IOException {
    try (Stream<Path> found = Files.list(Contracts.checkout().resolve("services"))) {
      return found
          .filter(folder -> Files.isDirectory(folder.resolve("app/src/main/java")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
