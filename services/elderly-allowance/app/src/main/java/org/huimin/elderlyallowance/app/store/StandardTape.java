package org.huimin.elderlyallowance.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.elderlyallowance.notice.Notice;
import org.huimin.elderlyallowance.notice.NoticeEvent;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.DivisionCode;

/** 标准事件带: the topic of notices, standards and local options. */
public record StandardTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "elderly-allowance.standard.v1";

  static final EventCodec<NoticeEvent> CODEC =
      new JsonEventCodec<>(
          Map.<String, Class<? extends NoticeEvent>>of(
              "org.huimin.elderly-allowance.NoticeProposed.v1",
              NoticeEvent.NoticeProposed.class,
              "org.huimin.elderly-allowance.NoticeRefused.v1",
              NoticeEvent.NoticeRefused.class,
              "org.huimin.elderly-allowance.StandardPublished.v1",
              NoticeEvent.StandardPublished.class,
              "org.huimin.elderly-allowance.LocalOptionPublished.v1",
              NoticeEvent.LocalOptionPublished.class));

  public NewEvent draft(Notice.Recorded recorded, int version, Instant time, DivisionCode region) {
    return EventDraft.of(
        tape,
        recorded.event().noticeId(),
        version,
        UUID.randomUUID(),
        CODEC.typeOf(recorded.event()),
        time,
        Map.of("actor", recorded.officer(), "division", region.code()),
        CODEC.write(recorded.event()));
  }

  public static List<Notice.Recorded> read(List<StoredEvent> stored) {
    return stored.stream()
        .map(
            event ->
                new Notice.Recorded(
                    CODEC.read(event.type(), event.payload()), event.attribute("ce_actor")))
        .toList();
  }
}
