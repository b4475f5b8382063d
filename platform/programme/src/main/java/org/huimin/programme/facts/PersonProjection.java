package org.huimin.programme.facts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huimin.messaging.Projection;
import org.huimin.messaging.TapeRecord;

/**
 * 人员投影: the registry's facts become residents and payee accounts, and are followed in the person's
 * cases, all in the transaction of the position. A record that cannot be read is parked with its
 * person's later ones; other people's go on.
 */
public final class PersonProjection implements Projection {

  private static final Logger LOG = System.getLogger(PersonProjection.class.getName());

  private final Residents residents;
  private final ParkedFacts parked;
  private final FactReaction reaction;

  public PersonProjection(Residents residents, ParkedFacts parked, FactReaction reaction) {
    this.residents = residents;
    this.parked = parked;
    this.reaction = reaction;
  }

  @Override
  public void apply(Connection c, List<TapeRecord> records) throws SQLException {
    ParkedFacts.Parking parking =
        parked.of(c, records.stream().map(TapeRecord::stream).distinct().toList());
    List<PersonFact> facts = new ArrayList<>(records.size());
    for (TapeRecord record : records) {
      if (parking.holds(record.stream())) {
        parking.add(record.stream(), record.partition(), record.seq(), "an earlier one is parked");
      } else {
        read(record, parking).ifPresent(facts::add);
      }
    }
    parked.write(c, parking);
    residents.apply(c, facts);
    reaction.react(c, facts); // appends, so it comes last
  }

  private static Optional<PersonFact> read(TapeRecord record, ParkedFacts.Parking parking) {
    try {
      Optional<PersonEvent> event = PersonEvent.read(record.type(), record.payload());
      if (event.isEmpty()) {
        LOG.log(
            Level.DEBUG,
            "event of no concern here type={0} partition={1} seq={2}",
            record.type(),
            record.partition(),
            record.seq());
      } else if (!event.get().personId().equals(record.stream())) {
        throw new IllegalArgumentException("the payload names another person than the envelope");
      }
      return event.map(
          e -> new PersonFact(e, record.id(), record.version(), record.partition(), record.seq()));
    } catch (IllegalArgumentException e) {
      LOG.log(
          Level.ERROR,
          "record parked type={0} partition={1} seq={2} cause={3}",
          record.type(),
          record.partition(),
          record.seq(),
          e.getMessage());
      parking.add(
          record.stream(), record.partition(), record.seq(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
