package org.huimin.socialrelief.app.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.socialrelief.register.MeansEvent;

/** 经济状况事件带: the topic of what households live on; few may read it. */
public record MeansTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "social-relief.means.v1";

  static final EventCodec<MeansEvent> CODEC =
      new JsonEventCodec<>(
          Map.<String, Class<? extends MeansEvent>>of(
              "org.huimin.social-relief.IncomeAssessed.v1",
              MeansEvent.IncomeAssessed.class,
              "org.huimin.social-relief.AssetsChecked.v1",
              MeansEvent.AssetsChecked.class));

  public NewEvent draft(MeansEvent event, int version, Envelope envelope) {
    return EventDraft.of(
        tape,
        event.meansId(),
        version,
        UUID.randomUUID(),
        CODEC.typeOf(event),
        envelope.time(),
        envelope.of(event.meansId()),
        CODEC.write(event));
  }

  public static List<MeansEvent> read(List<StoredEvent> stored) {
    return stored.stream().map(e -> CODEC.read(e.type(), e.payload())).toList();
  }
}
