package org.huimin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huimin.contracts.Operation;
import org.junit.jupiter.api.Test;

class StatedRulesTest {

  private static final Set<String> DIVISION_RULES =
      Set.of("subject-within", "division-named", "answers-within", "whole-city", "not-bound");

  /**
   * What may be asked with no other role than finance's: sums, rosters, payment lines, published
   * amounts and how far the ledger has read. Finance does not read the topics of persons and cases
   * (deploy/kafka), so nothing that answers from them may ever stand here.
   */
  private static final Set<String> PAYMENT_QUESTIONS =
      Set.of(
          "elderly-allowance listOverpayments",
          "elderly-allowance listRosterChanges",
          "elderly-allowance listRosterLines",
          "elderly-allowance listRosters",
          "elderly-allowance printRoster",
          "elderly-allowance readRoster",
          "elderly-allowance readRosterSheet",
          "elderly-allowance readRosterTotals",
          "elderly-allowance readStandards",
          "ledger listRecords",
          "ledger listRosterControls",
          "ledger readLedgerHash",
          "ledger readPositions",
          "ledger readRecord",
          "ledger readTotals",
          "registry listDivisions",
          "social-relief listRosterChanges",
          "social-relief listRosterLines",
          "social-relief listRosters",
          "social-relief printRoster",
          "social-relief readRoster",
          "social-relief readRosterSheet",
          "social-relief readRosterTotals",
          "social-relief readStandards");

  @Test
  void every_service_has_published_its_operations() throws IOException {
    assertEquals(
        Operation.services(),
        Operation.all().stream()
            .map(Operation::service)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void every_operation_says_who_may_ask_and_for_where() throws IOException {
    List<String> silent =
        Operation.all().stream()
            .filter(o -> o.roles().isEmpty() || !DIVISION_RULES.contains(o.division()))
            .map(Operation::toString)
            .toList();
    assertEquals(List.of(), silent, "operations without a stated rule");
  }

  @Test
  void finance_is_answered_payment_questions_and_no_others() throws IOException {
    assertEquals(
        new TreeSet<>(PAYMENT_QUESTIONS),
        Operation.all().stream()
            .filter(o -> o.roles().contains("finance"))
            .map(o -> o.service() + " " + o.id())
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
