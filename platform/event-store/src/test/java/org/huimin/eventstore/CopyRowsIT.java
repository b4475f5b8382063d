package org.huimin.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.huimin.eventstore.StoreOnPostgres.execute;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRowsIT {

  private StoreOnPostgres db;

  @BeforeEach
  void fresh() throws SQLException {
    db = StoreOnPostgres.create();
  }

  @Test
  void every_type_is_read_back_as_it_was_given() throws SQLException {
    UUID id = UUID.fromString("20260100-0000-8000-8000-0123456789ab");
    Instant at = Instant.parse("1999-12-31T23:59:59.123456Z");
    try (Connection c = db.owner()) {
      execute(
          c,
          "create temp table kinds (a uuid, b smallint, c integer, d bigint, e text, f bytea,"
              + " g timestamptz, h date, i numeric(14, 2))");
      new CopyRows("kinds", "a, b, c, d, e, f, g, h, i")
          .row()
          .add(id)
          .add((short) -3)
          .add(70_000)
          .add(5_000_000_000L)
          .add("高龄津贴\t\\\n")
          .add(new byte[] {0, -1, 92})
          .add(at)
          .add(LocalDate.of(1936, 2, 29))
          .add(new BigDecimal("80"))
          .into(c);
      try (Statement ask = c.createStatement();
          ResultSet row = ask.executeQuery("select * from kinds")) {
        assertTrue(row.next());
        assertEquals(id, row.getObject(1, UUID.class));
        assertEquals(-3, row.getInt(2));
        assertEquals(70_000, row.getInt(3));
        assertEquals(5_000_000_000L, row.getLong(4));
        assertEquals("高龄津贴\t\\\n", row.getString(5));
        assertArrayEquals(new byte[] {0, -1, 92}, row.getBytes(6));
        assertEquals(at, row.getObject(7, OffsetDateTime.class).toInstant());
        assertEquals(LocalDate.of(1936, 2, 29), row.getObject(8, LocalDate.class));
        assertEquals(new BigDecimal("80.00"), row.getBigDecimal(9));
        assertFalse(row.next());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00",
        "0.01",
        "0.10",
        "1.00",
        "99.99",
        "9999.99",
        "10000.00",
        "10000.01",
        "12345678.90",
        "100000000.00",
        "999999999999.99",
        "-0.01",
        "-80.00",
        "-10000.05",
        "-999999999999.99"
      })
  void an_amount_is_the_same_to_the_fen(String amount) throws SQLException {
    try (Connection c = db.owner()) {
      execute(c, "create temp table amounts (amount numeric(14, 2), written text)");
      new CopyRows("amounts", "amount, written")
          .row()
          .add(new BigDecimal(amount))
          .add(amount.getBytes(UTF_8))
          .into(c);
      try (Statement ask = c.createStatement();
          ResultSet row =
              ask.executeQuery(
                  "select amount::text, written, amount = written::numeric from amounts")) {
        assertTrue(row.next());
        assertEquals(amount, row.getString(1));
        assertTrue(row.getBoolean(3));
      }
    }
  }

  @Test
  void an_amount_with_a_third_decimal_is_none() {
    CopyRows rows = new CopyRows("amounts", "amount").row();
    assertThrows(ArithmeticException.class, () -> rows.add(new BigDecimal("0.001")));
  }

  @Test
  void without_rows_nothing_is_sent() throws SQLException {
    try (Connection c = db.owner()) {
      new CopyRows("no_such_table", "a").into(c);
      assertFalse(c.isClosed());
    }
  }
}
