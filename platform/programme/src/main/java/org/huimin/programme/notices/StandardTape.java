package org.huimin.programme.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.DivisionCode;
import org.huimin.kernel.notice.Notice;
import org.huimin.kernel.notice.NoticeEvent;

/** 标准事件带: a service's topic of notices, standards and local options. */
public final class StandardTape {

  private final Tape tape;
  private final EventCodec<NoticeEvent> codec;

  /**
   * The tape of a service.
   *
   * @param service as it stands in the wire names of its events
   */
  public StandardTape(Tape tape, String service) {
    this.tape = tape;
    this.codec = codec(service);
  }

  /** The topic of a service, without its namespace. */
  public static String topic(String service) {
    return service + ".standard.v1";
  }

  public static EventCodec<NoticeEvent> codec(String service) {
    String prefix = "org.huimin." + service + ".";
    return new JsonEventCodec<>(
        Map.<String, Class<? extends NoticeEvent>>of(
            prefix + "NoticeProposed.v1",
            NoticeEvent.NoticeProposed.class,
            prefix + "NoticeRefused.v1",
            NoticeEvent.NoticeRefused.class,
            prefix + "StandardPublished.v1",
            NoticeEvent.StandardPublished.class,
            prefix + "LocalOptionPublished.v1",
            NoticeEvent.LocalOptionPublished.class));
  }

  public Tape tape() {
    return tape;
  }

  NewEvent draft(Notice.Recorded recorded, int version, Instant time, DivisionCode region) {
    return EventDraft.of(
        tape,
        recorded.event().noticeId(),
        version,
        UUID.randomUUID(),
        codec.typeOf(recorded.event()),
        time,
        Map.of("actor", recorded.officer(), "division", region.code()),
        codec.write(recorded.event()));
  }

  List<Notice.Recorded> read(List<StoredEvent> stored) {
    return stored.stream().map(this::read).toList();
  }

  Notice.Recorded read(StoredEvent event) {
    return new Notice.Recorded(
        codec.read(event.type(), event.payload()), event.attribute("ce_actor"));
  }
}
