package org.huimin.elderlyallowance.app.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huimin.elderlyallowance.enrolment.Enrolment;
import org.huimin.elderlyallowance.enrolment.EnrolmentEvent;
import org.huimin.eventstore.EventCodec;
import org.huimin.eventstore.EventDraft;
import org.huimin.eventstore.JsonEventCodec;
import org.huimin.eventstore.NewEvent;
import org.huimin.eventstore.StoredEvent;
import org.huimin.eventstore.Tape;
import org.huimin.kernel.DivisionCode;

/** 登记事件带: the topic of cases, and how its events are written and read. */
public record EnrolmentTape(Tape tape) {

  /** The topic without its namespace. */
  public static final String TOPIC = "elderly-allowance.enrolment.v1";

  /** Who acts when no officer does. The officer is found on the event the causation id names. */
  public static final String SYSTEM_ACTOR = "system:elderly-allowance";

  static final EventCodec<EnrolmentEvent> CODEC =
      new JsonEventCodec<>(
          Map.<String, Class<? extends EnrolmentEvent>>ofEntries(
              Map.entry(
                  "org.huimin.elderly-allowance.ApplicationAccepted.v1",
                  EnrolmentEvent.ApplicationAccepted.class),
              Map.entry(
                  "org.huimin.elderly-allowance.EnrolmentTakenOver.v1",
                  EnrolmentEvent.EnrolmentTakenOver.class),
              Map.entry(
                  "org.huimin.elderly-allowance.EnrolmentConfirmed.v1",
                  EnrolmentEvent.EnrolmentConfirmed.class),
              Map.entry(
                  "org.huimin.elderly-allowance.ApplicationRefused.v1",
                  EnrolmentEvent.ApplicationRefused.class),
              Map.entry(
                  "org.huimin.elderly-allowance.ApplicationWithdrawn.v1",
                  EnrolmentEvent.ApplicationWithdrawn.class),
              Map.entry(
                  "org.huimin.elderly-allowance.BenefitTerminated.v1",
                  EnrolmentEvent.BenefitTerminated.class),
              Map.entry(
                  "org.huimin.elderly-allowance.BenefitResumed.v1",
                  EnrolmentEvent.BenefitResumed.class),
              Map.entry(
                  "org.huimin.elderly-allowance.ReductionProposed.v1",
                  EnrolmentEvent.ReductionProposed.class),
              Map.entry(
                  "org.huimin.elderly-allowance.StatementHeard.v1",
                  EnrolmentEvent.StatementHeard.class),
              Map.entry(
                  "org.huimin.elderly-allowance.StatementWindowExpired.v1",
                  EnrolmentEvent.StatementWindowExpired.class),
              Map.entry(
                  "org.huimin.elderly-allowance.ReductionDropped.v1",
                  EnrolmentEvent.ReductionDropped.class),
              Map.entry(
                  "org.huimin.elderly-allowance.EnrolmentClosed.v1",
                  EnrolmentEvent.EnrolmentClosed.class),
              Map.entry(
                  "org.huimin.elderly-allowance.DecisionRevoked.v1",
                  EnrolmentEvent.DecisionRevoked.class),
              Map.entry(
                  "org.huimin.elderly-allowance.EnrolmentTransferred.v1",
                  EnrolmentEvent.EnrolmentTransferred.class),
              Map.entry(
                  "org.huimin.elderly-allowance.AgeBandChanged.v1",
                  EnrolmentEvent.AgeBandChanged.class),
              Map.entry(
                  "org.huimin.elderly-allowance.ReviewDue.v1", EnrolmentEvent.ReviewDue.class),
              Map.entry(
                  "org.huimin.elderly-allowance.ReviewCompleted.v1",
                  EnrolmentEvent.ReviewCompleted.class),
              Map.entry(
                  "org.huimin.elderly-allowance.BenefitSuspended.v1",
                  EnrolmentEvent.BenefitSuspended.class),
              Map.entry(
                  "org.huimin.elderly-allowance.SuspensionLifted.v1",
                  EnrolmentEvent.SuspensionLifted.class)));

  /** What an event's envelope says besides the fact: who, where, and what caused it. */
  public record Envelope(
      Instant time, String actor, DivisionCode county, Map<String, String> more) {

    public Envelope {
      more = Map.copyOf(more);
    }
  }

  public NewEvent draft(EnrolmentEvent event, int version, Envelope envelope) {
    Map<String, String> extra = new HashMap<>(envelope.more());
    extra.put("actor", envelope.actor());
    extra.put("division", envelope.county().code());
    extra.put("caseid", event.enrolmentId().toString());
    return EventDraft.of(
        tape,
        event.enrolmentId(),
        version,
        UUID.randomUUID(),
        CODEC.typeOf(event),
        envelope.time(),
        extra,
        CODEC.write(event));
  }

  public static List<Enrolment.Recorded> read(List<StoredEvent> stored) {
    return stored.stream().map(EnrolmentTape::read).toList();
  }

  public static Enrolment.Recorded read(StoredEvent stored) {
    return new Enrolment.Recorded(
        CODEC.read(stored.type(), stored.payload()), stored.attribute("ce_actor"));
  }
}
