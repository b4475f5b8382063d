package org.huimin.independent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huimin.contracts.Operation;

/**
 * 主题权限: who writes and who reads which topic, as deploy/kafka says: a new service stands there too.
 */
public record TopicRights(List<Row> rows, Set<String> services) {

  private record Row(String topic, String writer, Set<String> readers) {}

  public static TopicRights read() {
    Path table =
        Path.of(System.getProperty("huimin.root", "..")).resolve("deploy/kafka/access.csv");
    try {
      List<Row> rows = new ArrayList<>();
      for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
        String[] cells = line.split(",", -1);
        rows.add(new Row(cells[0], cells[1], Set.of(cells[2].split(" ", -1))));
      }
      return new TopicRights(rows, Operation.services());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> writers() {
    return rows.stream().map(Row::writer).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The services among the readers; finance and auditors keep no position of ours. */
  public Set<String> readers() {
    return rows.stream()
        .flatMap(row -> row.readers().stream())
        .filter(services::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Set<String> readBy(String service) {
    return rows.stream()
        .filter(row -> row.readers().contains(service))
        .map(Row::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
