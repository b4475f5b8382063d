package org.huimin.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 阶段: seconds from the request of all rosters until the last of them was so far. The stages of
 * different counties overlap, so that what lies between two is no stage's own time.
 *
 * @param cutOff every roster has its vector
 * @param drafted every line is judged and drafted
 * @param ordered every line is on the tape
 * @param relayed and on Kafka
 * @param recorded and in the ledger, with what every roster announced
 */
record Stages(double cutOff, double drafted, double ordered, double relayed, double recorded) {

  Map<String, Double> byName() {
    Map<String, Double> stages = new LinkedHashMap<>();
    stages.put("cutOff", cutOff);
    stages.put("drafted", drafted);
    stages.put("ordered", ordered);
    stages.put("relayed", relayed);
    stages.put("recorded", recorded);
    return stages;
  }
}
