package org.huimin.socialrelief.app.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;

/** 事件信封: what an event's envelope says besides the fact: who, where, and what caused it. */
public record Envelope(Instant time, String actor, DivisionCode county, Map<String, String> more) {

  public Envelope {
    more = Map.copyOf(more);
  }

  public static Envelope of(Instant time, String actor, DivisionCode county) {
    return new Envelope(time, actor, county, Map.of());
  }

  Map<String, String> of(UUID caseId) {
    Map<String, String> extra = new HashMap<>(more);
    extra.put("actor", actor);
    extra.put("division", county.code());
    extra.put("caseid", caseId.toString());
    return extra;
  }
}
