package org.huimin.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * 发布: what others were told last stands in {@code contracts/published}, so that a fresh clone
 * without history knows it. Publishing moves it, and only forward.
 */
final class Publication {

  /**
   * Breaks that were decided on, one a line: the break as it is told, {@code # } and the reason.
   */
  private static final String WITHDRAWN = "withdrawn.txt";

  private Publication() {}

  /** What the contracts of today break of those that were published. */
  static List<Break> breaks(Contracts published, Contracts now) {
    List<Break> breaks = new ArrayList<>(TopicGrowth.breaks(published, now));
    breaks.addAll(HttpGrowth.breaks(published, now));
    return breaks;
  }

  /** What stands against publishing: a break nobody decided on, a decision that breaks nothing. */
  static List<String> objections(Contracts published, Contracts now) throws IOException {
    TreeSet<String> breaks = new TreeSet<>();
    breaks(published, now).forEach(found -> breaks.add(found.toString()));
    List<String> objections = new ArrayList<>();
    for (String line : Files.readAllLines(published.root().resolve(WITHDRAWN))) {
      String[] parts = line.split(" # ", 2);
      if (parts.length < 2 || parts[1].isBlank()) {
        objections.add("without a reason: " + line);
      } else if (!breaks.remove(parts[0])) {
        objections.add("breaks nothing: " + line);
      }
    }
    objections.addAll(breaks);
    return objections;
  }

  /** Publishes the contracts of today; examples stay where they are. */
  static void move(Contracts published, Contracts now) throws IOException {
    List<Path> told =
        Stream.of(now.files("events", ".json"), now.files("http", ".yaml"))
            .flatMap(List::stream)
            .filter(file -> !file.endsWith("example.json"))
            .toList();
    for (Path file : told) {
      copy(file, published.root().resolve(now.root().relativize(file)));
    }
    copy(now.root().resolve("asyncapi.yaml"), published.root().resolve("asyncapi.yaml"));
    Files.writeString(published.root().resolve(WITHDRAWN), "");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling("."));
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
