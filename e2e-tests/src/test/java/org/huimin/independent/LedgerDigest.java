package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.huimin.independent.Recount.Line;

/** The ledger's hash, made from Kafka's records by {@code contracts/ledger-hash.md} alone. */
final class LedgerDigest {

  private static final List<String> LINE =
      List.of(
          "paymentId",
          "rosterId",
          "programme",
          "subject",
          "component",
          "month",
          "n",
          "payType",
          "county",
          "amount",
          "payeeId",
          "budgetLine",
          "dueOn",
          "ruleId",
          "ruleVersion",
          "band",
          "standard",
          "article",
          "enrolment",
          "enrolmentVersion");

  private LedgerDigest() {}

  static String of(Recount recount) {
    byte[] hash =
        Event.sha256(
            out -> {
              out.write("huimin.ledger.v1".getBytes(UTF_8));
              out.write(0);
              for (Line line : recount.lines.values()) {
                for (String field : LINE) {
                  add(out, line.text(field));
                }
                add(out, line.topic());
                add(out, Integer.toString(line.partition()));
                add(out, Long.toString(line.event().sequence()));
                add(out, line.event().recordedTime());
              }
              for (Line line : recount.overpayments.values()) {
                add(out, "overpayment");
                add(out, line.topic());
                add(out, Integer.toString(line.partition()));
                add(out, Long.toString(line.event().sequence()));
                add(out, line.event().subject());
                for (String field : List.of("programme", "subject", "county", "month", "amount")) {
                  add(out, line.text(field));
                }
                add(out, payments(line.payload().path("payments")));
                add(out, line.event().recordedTime());
              }
            });
    return HexFormat.of().formatHex(hash);
  }

  private static String payments(JsonNode payments) {
    List<String> ids = new ArrayList<>();
    payments.forEach(id -> ids.add(id.asText()));
    return String.join(",", ids);
  }

  private static void add(DataOutputStream out, String column) throws IOException {
    Event.lengthAnd(out, column.getBytes(UTF_8));
  }
}
