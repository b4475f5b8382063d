package org.huimin.socialrelief.tekun;

import java.util.UUID;
import org.huimin.socialrelief.tekun.TekunOption.CareTo;
import org.jspecify.annotations.Nullable;

/** 供养方式: where the person is supported, as they chose (社会救助法 art. 16), and so who receives what. */
public sealed interface SupportForm {

  /** 集中供养, in an institution 供养服务机构: it receives all of it. */
  record Centralised(UUID institutionId) implements SupportForm {}

  /**
   * 分散供养, at home.
   *
   * @param caregiverId who signed the care agreement 照料服务协议, a person or a provider; nothing while
   *     there is none
   */
  record Dispersed(@Nullable UUID caregiverId) implements SupportForm {}

  /** 领取人: who receives a component. */
  sealed interface Recipient {

    /** 本人. */
    record Person(UUID personId) implements Recipient {}

    /** 照料人. */
    record Caregiver(UUID caregiverId) implements Recipient {}

    /** 供养服务机构. */
    record Institution(UUID institutionId) implements Recipient {}

    /** 暂无照料服务协议: care stays owed until somebody has signed for it. */
    record Nobody() implements Recipient {}
  }

  /**
   * Who receives a component of the person's.
   *
   * @param careTo to whom the county pays care at home
   */
  default Recipient recipient(TekunComponent component, UUID personId, CareTo careTo) {
    return switch (this) {
      case Centralised(UUID institutionId) -> new Recipient.Institution(institutionId);
      case Dispersed home ->
          component == TekunComponent.BASIC || careTo == CareTo.PERSON
              ? new Recipient.Person(personId)
              : caregiver(home);
    };
  }

  private static Recipient caregiver(Dispersed home) {
    return home.caregiverId() == null
        ? new Recipient.Nobody()
        : new Recipient.Caregiver(home.caregiverId());
  }
}
