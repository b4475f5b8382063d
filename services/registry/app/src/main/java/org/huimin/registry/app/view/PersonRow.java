package org.huimin.registry.app.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.huimin.kernel.DivisionCode;
import org.huimin.registry.identity.Sex;
import org.huimin.registry.person.PersonEvent;
import org.huimin.registry.person.PersonEvent.DeathRecorded;
import org.huimin.registry.person.PersonEvent.DeathRevoked;
import org.huimin.registry.person.PersonEvent.PayeeAccountRecorded;
import org.huimin.registry.person.PersonEvent.PersonRegistered;
import org.jspecify.annotations.Nullable;

/** 人员现状: where a person stands, folded from the events in the transaction that appends them. */
@Entity
@Table(name = "person")
public class PersonRow {

  @Id
  @Column(name = "person_id")
  public UUID personId;

  public String county;

  public String township;

  @Column(name = "born_on")
  public LocalDate bornOn;

  @Enumerated(EnumType.STRING)
  public Sex sex;

  @Column(name = "died_on")
  public @Nullable LocalDate diedOn;

  public int version;

  public DivisionCode division() {
    return DivisionCode.of(township);
  }

  public void apply(PersonEvent event, int eventVersion) {
    version = eventVersion;
    switch (event) {
      case PersonRegistered e -> {
        personId = e.personId();
        county = e.county().code();
        township = e.township().code();
        bornOn = e.bornOn();
        sex = e.sex();
      }
      case DeathRecorded e -> diedOn = e.diedOn();
      case DeathRevoked _ -> diedOn = null;
      case PayeeAccountRecorded _ -> {}
    }
  }
}
