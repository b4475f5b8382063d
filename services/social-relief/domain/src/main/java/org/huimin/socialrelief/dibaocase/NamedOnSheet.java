package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** 公布所列姓名: who stands for a case before the village; nobody who is not of age. */
public final class NamedOnSheet {

  private static final int OF_AGE = 18;

  /** 在世成员. */
  public record Living(UUID personId, LocalDate bornOn) {

    private boolean isOfAge(LocalDate day) {
      return !bornOn.plusYears(OF_AGE).isAfter(day);
    }
  }

  private NamedOnSheet() {}

  /** The applicant where they are among them, else the eldest; nothing where all are children. */
  public static Optional<UUID> of(UUID applicantId, Collection<Living> living, LocalDate today) {
    return living.stream()
        .filter(one -> one.isOfAge(today))
        .min(
            Comparator.comparing((Living one) -> !one.personId().equals(applicantId))
                .thenComparing(Living::bornOn)
                .thenComparing(Living::personId))
        .map(Living::personId);
  }
}
