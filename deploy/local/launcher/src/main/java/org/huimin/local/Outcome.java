package org.huimin.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huimin.local.audit.InLedger;
import org.huimin.local.audit.OnKafka;
import org.huimin.local.audit.Verdict;

/** What came of a demo: counted, and whether it all fits. */
record Outcome(int rowsRejected, OnKafka kafka, InLedger ledger, Verdict verdict, double seconds) {

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("people", kafka.count("PersonRegistered"));
    map.put("takenOver", kafka.count("EnrolmentTakenOver"));
    map.put("households", kafka.count("HouseholdDefined"));
    map.put("applications", kafka.count("ApplicationAccepted"));
    map.put("confirmed", kafka.count("EnrolmentConfirmed"));
    map.put("refused", kafka.count("ApplicationRefused"));
    map.put("rowsRejected", rowsRejected);
    map.put("linesOrdered", kafka.total().lines());
    map.put("eventsPublished", kafka.positions().events());
    map.put("recordsInLedger", ledger.records());
    map.put("totalYuan", kafka.total().yuan());
    map.put("programmes", programmes());
    map.put("arrears", kafka.arrears().lines());
    map.put("arrearsYuan", kafka.arrears().yuan());
    map.put("overpayments", kafka.openOverpayments());
    map.put("overpaidYuan", kafka.overpayments().openYuan());
    map.put("ledgerHash", ledger.hash());
    map.put("replayHashEqual", ledger.rebuild().equal());
    map.putAll(verdict.asMap());
    map.put("seconds", Math.round(seconds * 10) / 10.0);
    return map;
  }

  private Map<String, Object> programmes() {
    Map<String, Object> each = new LinkedHashMap<>();
    kafka
        .programmes()
        .forEach(
            (programme, sum) ->
                each.put(programme, Map.of("lines", sum.lines(), "yuan", sum.yuan())));
    return each;
  }
}
