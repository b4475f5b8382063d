package org.huimin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who writes and who reads which topic: the rows of {@code deploy/kafka/access.csv}. Every user and
 * every right on Kafka follows from them.
 */
public record KafkaAccess(List<Row> rows) {

  private static final String HEADING = "topic,writer,readers";
  private static final int ITERATIONS = 4_096;
  private static final long SECONDS = 10;

  /** One topic, its one writer, and all who read it. */
  public record Row(String topic, String writer, List<String> readers) {

    public Row {
      readers = List.copyOf(readers);
    }

    private static Row parse(String line) {
      String[] cells = line.split(",", -1);
      if (cells.length != 3 || cells[0].isBlank() || cells[1].isBlank()) {
        throw new IllegalArgumentException(
            "a row of the access table is \"" + line + "\", " + HEADING + " was expected");
      }
      return new Row(
          cells[0].strip(),
          cells[1].strip(),
          List.of(cells[2].strip().split(" +")).stream().filter(name -> !name.isEmpty()).toList());
    }
  }

  public KafkaAccess {
    rows = List.copyOf(rows);
    if (rows.stream().map(Row::topic).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("a topic stands twice in the access table");
    }
  }

  public static KafkaAccess read(Path csv) {
    try {
      List<String> lines = Files.readAllLines(csv);
      if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADING)) {
        throw new IllegalArgumentException(csv + " does not begin with " + HEADING);
      }
      return new KafkaAccess(
          lines.stream().skip(1).filter(line -> !line.isBlank()).map(Row::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The access table " + csv + " cannot be read", e);
    }
  }

  public List<String> topics() {
    return rows.stream().map(Row::topic).toList();
  }

  /** The topics this user reads. */
  public Set<String> readBy(String user) {
    return rows.stream()
        .filter(row -> row.readers().contains(user))
        .map(Row::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The services that write something. */
  public Set<String> writers() {
    return rows.stream().map(Row::writer).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everyone who writes or reads something. */
  public Set<String> users() {
    Set<String> users = new TreeSet<>();
    for (Row row : rows) {
      users.add(row.writer());
      users.addAll(row.readers());
    }
    return users;
  }

  /** Gives each user the password, and leaves the rights of the rows and no others. */
  void settle(Admin admin, Map<String, String> passwords)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<UserScramCredentialAlteration> users = new ArrayList<>();
    passwords.forEach(
        (user, password) ->
            users.add(
                new UserScramCredentialUpsertion(
                    user,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, ITERATIONS),
                    password)));
    admin.alterUserScramCredentials(users).all().get(SECONDS, TimeUnit.SECONDS);

    Set<AclBinding> rights = rights();
    Set<AclBinding> found =
        new HashSet<>(
            admin.describeAcls(AclBindingFilter.ANY).values().get(SECONDS, TimeUnit.SECONDS));
    Set<AclBinding> missing = new HashSet<>(rights);
    missing.removeAll(found);
    admin.createAcls(missing).all().get(SECONDS, TimeUnit.SECONDS);
    found.removeAll(rights);
    admin
        .deleteAcls(found.stream().map(AclBinding::toFilter).toList())
        .all()
        .get(SECONDS, TimeUnit.SECONDS);
  }

  private Set<AclBinding> rights() {
    Set<AclBinding> rights = new LinkedHashSet<>();
    for (Row row : rows) {
      // The relay makes its topic and reads it back before it goes on.
      for (AclOperation operation :
          List.of(AclOperation.CREATE, AclOperation.WRITE, AclOperation.READ)) {
        rights.add(right(row.writer(), operation, ResourceType.TOPIC, row.topic()));
      }
      for (String reader : row.readers()) {
        rights.add(right(reader, AclOperation.READ, ResourceType.TOPIC, row.topic()));
      }
    }
    for (String user : users()) {
      rights.add(right(user, AclOperation.READ, ResourceType.GROUP, user));
    }
    return rights;
  }

  private static AclBinding right(
      String user, AclOperation operation, ResourceType type, String name) {
    return new AclBinding(
        new ResourcePattern(type, name, PatternType.LITERAL),
        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
  }
}
