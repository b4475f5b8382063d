package org.huimin.eventstore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

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
    Matcher name = TYPE.matcher(type);
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "not a wire name org.huimin.<service>.<Event>.v1: " + type);
    }
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
    headers.put("ce_source", "/huimin/" + name.group(1));
    headers.put("ce_subject", stream.toString());
    headers.put("ce_time", time(time));
    headers.put("ce_streamversion", Integer.toString(version));
    headers.put(
        "ce_dataschema",
        "https://huimin.org/events/%s/%s/%s/schema.json"
            .formatted(name.group(1), name.group(2), name.group(3)));
    return new NewEvent(
        tape, stream, version, id, type, new Attributes(headers).toBytes(), payload);
  }

  /** RFC 3339 in UTC with six digits, as every time stands on the tape. */
  public static String time(Instant instant) {
    return MICROS.format(instant);
  }
}
