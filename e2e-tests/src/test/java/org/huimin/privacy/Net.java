package org.huimin.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huimin.journeys.Stack;
import org.huimin.privacy.Search.Sighting;
import org.huimin.privacy.Secret.Kind;

/** Looks everywhere a running stack keeps anything for everybody whom its vaults know. */
public final class Net {

  private static final String MEANS_TOPIC = "topic huimin.social-relief.means.v1/";

  /** Where means stand as they were verified: their topic, its tape, and the files of both. */
  private static final Pattern WITH_THE_MEANS =
      Pattern.compile(
          Pattern.quote(MEANS_TOPIC)
              + ".*|table social_relief\\.event|file .*/(kafka|postgres)/.*");

  private Net() {}

  /**
   * Fails with every place in which a person is seen in any disguise.
   *
   * @param others whom no vault knows, because what was said of them was refused
   * @param means of households, which stand with the means alone
   */
  static void assertNothingPersonalStandsIn(
      Stack stack, Collection<Secret> others, Collection<Secret> means) throws Exception {
    Set<Secret> secrets = new HashSet<>(OpenedVault.of(stack, Places.databases(stack)));
    assertFalse(secrets.isEmpty(), "the vault is empty");
    secrets.addAll(others);
    secrets.addAll(means);
    Search search = new Search(secrets);
    Places places = new Places(stack, stack.kafka("admin"), search);
    List<String> topics = places.topics();
    List<String> tables = places.tables();
    long files = places.files(stack.data()) + places.files(stack.logs());
    Set<String> parts = new TreeSet<>(places.openPages(services()));
    System.out.printf(
        "privacy: %d secrets, %d topics, %d tables, %d files, %d parts, %d MB%n",
        secrets.size(), topics.size(), tables.size(), files, parts.size(), search.megabytes());
    Set<Sighting> seen = new TreeSet<>(search.sightings());
    Set<Secret> withTheMeans =
        seen.stream()
            .filter(one -> one.place().startsWith(MEANS_TOPIC))
            .map(Sighting::secret)
            .collect(Collectors.toSet());
    seen.removeIf(Net::isWithTheMeans);
    assertEquals(Set.of(), seen);
    assertTrue(withTheMeans.containsAll(means), "means on their topic");
    assertTrue(topics.stream().filter(topic -> topic.startsWith("huimin.")).count() >= 3, "topics");
    assertTrue(tables.containsAll(List.of("registry.identity", "ledger.journal")), "tables");
    assertEquals(new TreeSet<>(services()), parts, "parts that told anything");
  }

  /** For a stack whose people have all been taken. */
  public static void assertNothingPersonalStandsIn(Stack stack) throws Exception {
    assertNothingPersonalStandsIn(stack, Set.of(), Set.of());
  }

  private static boolean isWithTheMeans(Sighting seen) {
    return seen.secret().kind() == Kind.MEANS && WITH_THE_MEANS.matcher(seen.place()).matches();
  }

  /** Every service of the repository, present and to come. */
  private static List<String> services() throws IOException {
    List<String> names = new ArrayList<>();
    Path folder = Path.of(System.getProperty("huimin.root", "..")).resolve("services");
    try (Stream<Path> services = Files.list(folder)) {
      services
          .filter(service -> Files.exists(service.resolve("app/pom.xml")))
          .forEach(service -> names.add(service.getFileName().toString()));
    }
    return names;
  }
}
