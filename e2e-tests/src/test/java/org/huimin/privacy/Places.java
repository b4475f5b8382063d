package org.huimin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.huimin.journeys.Stack;
import org.postgresql.PGConnection;

/** Where a running stack keeps anything, each searched whole; answers what was looked at. */
final class Places {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final List<String> OPEN_PAGES =
      List.of("/q/health", "/q/metrics", "/q/openapi?format=json");

  private final Stack stack;
  private final Properties kafka;
  private final Search search;

  /**
   * A stack and what to look for.
   *
   * @param kafka how its administrator signs in to Kafka
   */
  Places(Stack stack, Properties kafka, Search search) {
    this.stack = stack;
    this.kafka = kafka;
    this.search = search;
  }

  /** Keys, headers and values of every record of every topic, Kafka's own topics too. */
  List<String> topics() throws Exception {
    List<TopicPartition> partitions = new ArrayList<>();
    List<String> names;
    try (Admin admin = Admin.create(kafka)) {
      names =
          List.copyOf(admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get());
      admin
          .describeTopics(names)
          .allTopicNames()
          .get()
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(p -> partitions.add(new TopicPartition(name, p.partition()))));
    }
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          look(record);
        }
      }
    }
    return names;
  }

  private void look(ConsumerRecord<byte[], byte[]> record) {
    String place = "topic " + record.topic() + "/" + record.partition() + "@" + record.offset();
    if (record.key() != null) {
      search.in(place + " key", record.key());
    }
    if (record.value() != null) {
      search.in(place + " value", record.value());
    }
    for (Header header : record.headers()) {
      search.in(place + " header", header.key().getBytes(UTF_8));
      if (header.value() != null) {
        search.in(place + " header " + header.key(), header.value());
      }
    }
  }

  /**
   * Every column of every row of every table of every database, as text and as the server's bytes:
   * numbers can be read in the one, what stands inside of bytes in the other. Sealed columns are no
   * exception: nothing may be found in them either.
   */
  List<String> tables() throws SQLException, IOException {
    List<String> looked = new ArrayList<>();
    for (String database : databases(stack)) {
      for (String table :
          names(
              stack,
              database,
              "select c.oid::regclass::text from pg_class c"
                  + " where relkind in ('r', 'm') and relpersistence <> 't'"
                  + " and relnamespace <> 'pg_catalog'::regnamespace order by 1")) {
        try (Connection c = stack.database(database)) {
          copy(c, database + "." + table, "copy (select * from " + table + ") to stdout");
          copy(
              c,
              database + "." + table,
              "copy (select * from " + table + ") to stdout (format binary)");
        }
        looked.add(database + "." + table);
      }
    }
    return looked;
  }

  static List<String> databases(Stack stack) throws SQLException {
    return names(stack, "postgres", "select datname from pg_database where datallowconn");
  }

  private void copy(Connection c, String place, String sql) throws SQLException, IOException {
    try (Lookout out = new Lookout(place)) {
      c.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }
  }

  private static List<String> names(Stack stack, String database, String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection c = stack.database(database);
        Statement ask = c.createStatement();
        ResultSet row = ask.executeQuery(sql)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  /**
   * Every file under the folder, whatever it is: logs, temporary files, what Kafka and PostgreSQL
   * write beneath their tables and topics. Links lead to programs, not to data.
   */
  long files(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    all.parallelStream().forEach(this::file);
    return all.size();
  }

  private void file(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      search.in("file " + file, in);
    } catch (NoSuchFileException _) {
      // PostgreSQL and Kafka tidy up while we look; what is gone keeps nothing.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a part tells without a token, on its own port; answers the parts that told anything. */
  List<String> openPages(List<String> parts) throws IOException, InterruptedException {
    List<String> answered = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String part : parts) {
        int pages = 0;
        for (String page : OPEN_PAGES) {
          URI uri = URI.create("http://127.0.0.1:" + stack.port(part) + page);
          HttpResponse<byte[]> answer =
              client.send(
                  HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
          search.in("page " + uri, answer.body());
          pages += answer.statusCode() == 200 ? 1 : 0;
        }
        if (pages > 0) {
          answered.add(part);
        }
      }
    }
    return answered;
  }

  /** Rows as they come from the server. A row is never cut: PostgreSQL sends them whole. */
  private final class Lookout extends OutputStream {

    private final String place;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();

    Lookout(String place) {
      this.place = "table " + place;
    }

    @Override
    public void write(int b) {
      rows.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      rows.write(bytes, from, length);
      if (rows.size() > 1 << 20) {
        close();
      }
    }

    @Override
    public void close() {
      search.in(place, rows.toByteArray());
      rows.reset();
    }
  }
}
