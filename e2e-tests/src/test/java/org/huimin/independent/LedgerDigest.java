package org.huimin.independent;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  private static final List<String> FINDING =
      List.of("rosterId", "programme", "subject", "component", "county", "month", "amount");

  private LedgerDigest() {}

  static String of(Recount recount) {
    byte[] hash =
        Event.sha256(
            out -> {
              out.write("huimin.ledger.v2".getBytes(UTF_8));
              out.write(0);
              for (Line line : recount.lines.values()) {
                for (String field : LINE) {
                  add(out, line.text(field));
                }
                addPlace(out, line);
              }
              for (Line line : recount.overpaid.overpayments.values()) {
                addFinding(out, "overpayment", line, "receivableId", "payments");
              }
              for (Line line : recount.overpaid.reversals.values()) {
                addFinding(out, "reversal", line, "reversalId", "receivables");
              }
            });
    return HexFormat.of().formatHex(hash);
  }

  private static void addFinding(
      DataOutputStream out, String word, Line line, String id, String named) throws IOException {
    add(out, word);
    add(out, line.text(id));
    for (String field : FINDING) {
      add(out, line.text(field));
    }
    List<String> ids = new ArrayList<>();
    line.payload().path(named).forEach(one -> ids.add(one.asText()));
    add(out, String.join(",", ids));
    addPlace(out, line);
  }

  private static void addPlace(DataOutputStream out, Line line) throws IOException {
    add(out, line.topic());
    add(out, Integer.toString(line.partition()));
    add(out, Long.toString(line.event().sequence()));
    add(out, line.event().recordedTime());
  }

  private static void add(DataOutputStream out, String column) throws IOException {
    Event.lengthAnd(out, column.getBytes(UTF_8));
  }
}
