package org.huimin.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huimin.local.servers.KafkaAccess.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every row of the table must keep to, today's and those to come. */
class KafkaAccessTest {

  private static final KafkaAccess TABLE = KafkaAccess.read(Path.of("../../kafka/access.csv"));

  @Test
  void a_topic_is_written_by_the_service_it_is_named_after() {
    assertFalse(TABLE.rows().isEmpty());
    for (Row row : TABLE.rows()) {
      assertEquals(row.topic().split("\\.", -1)[1], row.writer(), row.topic());
    }
  }

  @Test
  void the_auditor_reads_every_topic() {
    for (Row row : TABLE.rows()) {
      assertTrue(row.readers().contains("auditor"), row.topic());
    }
  }

  @Test
  void finance_reads_payment_and_settlement_and_no_more() {
    for (Row row : TABLE.rows()) {
      assertEquals(
          row.topic().matches(".*\\.(payment|settlement)\\.v1"),
          row.readers().contains("finance"),
          row.topic());
    }
  }

  /** 家庭经济状况: income, assets, illness and disability of a household stand on this topic alone. */
  @Test
  void what_a_household_lives_on_is_read_by_the_auditor_and_nobody_else() {
    assertEquals(
        List.of(new Row("huimin.social-relief.means.v1", "social-relief", List.of("auditor"))),
        TABLE.rows().stream().filter(row -> row.topic().contains(".means.")).toList());
  }

  @Test
  void a_table_that_does_not_read_is_refused(@TempDir Path folder) throws Exception {
    for (String wrong :
        new String[] {
          "topic,readers\n",
          "topic,writer,readers\na.b.c.v1,b\n",
          "topic,writer,readers\na.b.c.v1,,auditor\n",
          "topic,writer,readers\na.b.c.v1,b,auditor\na.b.c.v1,d,auditor\n"
        }) {
      Path csv = Files.writeString(folder.resolve("access.csv"), wrong);
      assertThrows(IllegalArgumentException.class, () -> KafkaAccess.read(csv), wrong);
    }
  }
}
