package org.huimin.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 事件草稿: dresses a fact as a CloudEvent, in the words every reader of the topic expects. */
public final class EventDraft {

  /** The extensions an event may carry besides those that follow from it. */
  public static final Set<String> EXTENSIONS =
      Set.of(
          "effectivemonth",
          "actor",
          "division",
          "caseid",
          "correlationid",
          "causationid",
          "ruleversion");

  private static final Pattern TYPE =
      Pattern.compile("org\\.huimin\\.([a-z][a-z0-9-]*)\\.([A-Z][A-Za-z0-9]*)\\.(v[1-9][0-9]*)");

  /** What follows from a type; there are as many as are declared. */
  private static final Map<String, Wire> WIRES = new ConcurrentHashMap<>();

  private EventDraft() {}

  /**
   * An event ready to be appended.
   *
   * @param version the stream's version after this event, from 1
   * @param time business time of the fact
   * @param extra names of {@link #EXTENSIONS} without prefix
   * @throws IllegalArgumentException when the type is no wire name or an extension is unknown
   */
  public static NewEvent of(
      Tape tape,
      UUID stream,
      int version,
      UUID id,
      String type,
      Instant time,
      Map<String, String> extra,
      byte[] payload) {
    Wire wire = wire(type);
    TreeMap<String, String> headers = new TreeMap<>();
    extra.forEach(
        (key, value) -> {
          if (!EXTENSIONS.contains(key)) {
            throw new IllegalArgumentException("unknown attribute " + key + " of " + type);
          }
          headers.put("ce_" + key, value);
        });
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id.toString());
    headers.put("ce_type", type);
    headers.put("ce_source", wire.source());
    headers.put("ce_subject", stream.toString());
    headers.put("ce_time", TapeTime.text(time));
    headers.put("ce_streamversion", Integer.toString(version));
    headers.put("ce_dataschema", wire.schema());
    return new NewEvent(
        tape, stream, version, id, type, new Attributes(headers).toBytes(), payload);
  }

  private record Wire(String source, String schema) {}

  private static Wire wire(String type) {
    Wire known = WIRES.get(type);
    return known == null ? WIRES.computeIfAbsent(type, EventDraft::read) : known;
  }

  private static Wire read(String type) {
    Matcher name = TYPE.matcher(type);
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "not a wire name org.huimin.<service>.<Event>.v1: " + type);
    }
    return new Wire(
        "/huimin/" + name.group(1),
        "https://huimin.org/events/%s/%s/%s/schema.json"
            .formatted(name.group(1), name.group(2), name.group(3)));
  }
}
