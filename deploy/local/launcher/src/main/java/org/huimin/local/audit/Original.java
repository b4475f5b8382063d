package org.huimin.local.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.huimin.local.audit.Finding.Kind;

/**
 * 原件: the topic itself, asked for the record that stands there in the place of one in doubt. It is
 * believed only when the chain shows that it follows from what was passed before; then it tells
 * what was altered, which a hash alone never does.
 */
final class Original {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition place;

  Original(KafkaConsumer<byte[], byte[]> consumer, TopicPartition place) {
    this.consumer = consumer;
    this.place = place;
  }

  /** Tells more of what is in doubt in a partition, where it can. */
  void explain(PartitionAudit audit) {
    Map<Finding, Claim> doubtful = audit.findings().doubtful();
    if (doubtful.isEmpty()) {
      return;
    }
    Map<Long, Claim> originals = new TreeMap<>();
    doubtful.values().forEach(claim -> originals.put(claim.sequence(), claim));
    Map<Long, Claim> proven = find(originals.keySet().stream().toList(), audit);
    doubtful.forEach(
        (finding, claim) -> {
          Claim original = proven.get(claim.sequence());
          if (original != null) {
            audit.findings().replace(finding, told(finding, claim, original));
          }
        });
  }

  private Map<Long, Claim> find(List<Long> wanted, PartitionAudit audit) {
    Map<Long, Claim> found = new TreeMap<>();
    consumer.assign(List.of(place));
    consumer.seekToBeginning(List.of(place));
    long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
    while (consumer.position(place) < end && found.size() < wanted.size()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        try {
          Claim claim = Claim.of(record);
          if (wanted.contains(claim.sequence()) && audit.proves(claim)) {
            found.put(claim.sequence(), claim);
          }
        } catch (Claim.Malformed _) {
          // It proves nothing.
        }
      }
    }
    return found;
  }

  private static Finding told(Finding finding, Claim claim, Claim original) {
    List<String> parts = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    if (!Arrays.equals(claim.payload(), original.payload())) {
      parts.add("payload");
      kinds.add(Kind.ALTERED_PAYLOAD);
    }
    if (!claim.attributes().equals(original.attributes())) {
      parts.add("attributes " + differing(claim, original));
      kinds.add(Kind.ALTERED_HEADER);
    }
    if (!claim.recordedTime().equals(original.recordedTime())) {
      parts.add("recorded time");
      kinds.add(Kind.ALTERED_TIME);
    }
    if (!Arrays.equals(claim.hash(), original.hash())) {
      parts.add("hash");
      kinds.add(Kind.ALTERED_HASH);
    }
    if (parts.isEmpty()) {
      return finding.told(
          finding.kind(), finding.expected(), finding.found() + "; the original is the same");
    }
    Kind kind =
        finding.kind() == Kind.DUPLICATE_ALTERED
            ? Kind.DUPLICATE_ALTERED
            : kinds.size() == 1 ? kinds.getFirst() : Kind.ALTERED_CONTENT;
    return finding.told(
        kind, "the record that was recorded", "another " + String.join(" and ", parts));
  }

  private static List<String> differing(Claim claim, Claim original) {
    TreeMap<String, String> names = new TreeMap<>(claim.attributes().values());
    names.putAll(original.attributes().values());
    return names.keySet().stream()
        .filter(
            name ->
                !java.util.Objects.equals(
                    claim.attributes().values().get(name),
                    original.attributes().values().get(name)))
        .toList();
  }
}
