package org.huimin.socialrelief.app.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.programme.facts.PersonEvent;
import org.huimin.programme.facts.PersonEvent.DeathRecorded;
import org.huimin.programme.facts.PersonEvent.DeathRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMergeRevoked;
import org.huimin.programme.facts.PersonEvent.PersonMerged;
import org.huimin.programme.facts.PersonEvent.PersonMergedInto;
import org.huimin.programme.facts.PersonEvent.RegistrationMoved;
import org.huimin.socialrelief.app.store.PaperTapes.Subject;
import org.huimin.socialrelief.dibaocase.DibaoCase.Recorded;
import org.huimin.socialrelief.dibaocase.DibaoCommand;
import org.huimin.socialrelief.dibaocase.DibaoCommand.FollowHousehold;
import org.huimin.socialrelief.dibaocase.DibaoCommand.LosePayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RecordDeath;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RegainPayee;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RemindOfReview;
import org.huimin.socialrelief.dibaocase.DibaoCommand.RevokeDeath;
import org.huimin.socialrelief.register.HouseholdCommand;
import org.huimin.socialrelief.register.HouseholdFile.Defined;

/** 纸上跟进: what follows from what the registry tells, as the reaction to it does. */
record PaperReaction(PaperOffice office) {

  void tell(PersonEvent event) {
    office.apply(event);
    switch (event) {
      case DeathRecorded e -> livesOrDied(records(e.personId()));
      case DeathRevoked e -> livesOrDied(records(e.personId()));
      case RegistrationMoved e -> moved(e);
      case PersonMerged e -> {
        office.apply(new PersonMergedInto(e.mergedPersonId(), e.personId()));
        merged(e);
      }
      case PersonMergeRevoked e -> {
        office.apply(new PersonMergeRevoked(e.otherPersonId(), e.personId()));
        lookAt(records(e.personId(), e.otherPersonId()));
      }
      case PersonEvent _ -> {}
    }
  }

  private void livesOrDied(Set<UUID> records) {
    for (UUID record : records) {
      LocalDate on = office.now(record).diedOn();
      follow(record, on == null ? new RevokeDeath(record) : new RecordDeath(record, on));
      for (ReliefFile paid : office.paidTo(record)) {
        UUID payee = paid.payeeId();
        follow(paid, on == null ? new RegainPayee(payee) : new LosePayee(payee, on));
      }
    }
  }

  private Set<UUID> records(UUID... persons) {
    Set<UUID> records = new LinkedHashSet<>(List.of(persons));
    records.addAll(office.tapes.everSurvivorsOf(Set.of(persons)));
    office
        .merged()
        .forEach(
            (merged, into) -> {
              if (records.contains(into)) {
                records.add(merged);
              }
            });
    return records;
  }

  /** In every case of a household that the person has ever belonged to. */
  private void follow(UUID person, DibaoCommand order) {
    follow(office.everIn(person), order);
  }

  private void follow(Set<UUID> of, DibaoCommand order) {
    for (ReliefFile file : List.copyOf(office.cases.values())) {
      if (of.contains(file.opening().householdId())) {
        follow(file, order);
      }
    }
  }

  private void follow(ReliefFile file, DibaoCommand order) {
    ReliefFile after = file;
    for (Recorded event : PaperOffice.decided(order, file.state())) {
      after = after.after(event);
    }
    office.note(after, file.version());
  }

  private void moved(RegistrationMoved e) {
    Set<UUID> records = records(e.personId());
    for (Defined home : office.households()) {
      if (records.contains(home.headId())) {
        office.household(home.householdId(), new HouseholdCommand.Follow(e.county(), e.movedOn()));
        YearMonth next = YearMonth.from(e.movedOn()).plusMonths(1);
        follow(
            Set.of(home.householdId()),
            new FollowHousehold(e.county(), next, office.today().plusMonths(3)));
      }
    }
  }

  private void merged(PersonMerged e) {
    UUID merged = e.mergedPersonId();
    office.tapes.everMerged.computeIfAbsent(e.personId(), _ -> new LinkedHashSet<>()).add(merged);
    for (Subject row : List.copyOf(office.tapes.subjects)) {
      if (row.subject().equals(merged)) {
        office.tapes.subjects.add(new Subject(row.county(), e.personId(), row.caseId()));
      }
    }
    lookAt(records(e.personId(), merged));
  }

  private void lookAt(Set<UUID> records) {
    livesOrDied(records);
    records.forEach(record -> follow(record, new RemindOfReview(office.today())));
  }
}
