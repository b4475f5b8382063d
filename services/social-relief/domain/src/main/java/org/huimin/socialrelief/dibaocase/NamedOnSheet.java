package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** 公示、公布所列姓名: who stands for a case before the village; nobody who is not of age. */
public final class NamedOnSheet {

  private static final int OF_AGE = 18;

  /** 在世成员. */
  public record Living(UUID personId, LocalDate bornOn) {

    private boolean isOfAge(LocalDate day) {
      return !bornOn.plusYears(OF_AGE).isAfter(day);
    }
  }

  private NamedOnSheet() {}

  /** Whether the village is shown anything of them. */
  public static boolean anyOfAge(Collection<Living> about, LocalDate today) {
    return about.stream().anyMatch(one -> one.isOfAge(today));
  }

  /**
   * The applicant where they are of age, else the eldest; nobody where it is about children alone,
   * whoever lives with them: a child would be known by the name.
   *
   * @param about whom an opinion or a decision is about
   * @param beside the applicant for one who has it alone, where both live in the household
   */
  public static Optional<UUID> of(
      UUID applicantId, Collection<Living> about, Collection<Living> beside, LocalDate today) {
    if (!anyOfAge(about, today)) {
      return Optional.empty();
    }
    return Stream.concat(about.stream(), beside.stream())
        .filter(one -> one.isOfAge(today))
        .min(
            Comparator.comparing((Living one) -> !one.personId().equals(applicantId))
                .thenComparing(Living::bornOn)
                .thenComparing(Living::personId))
        .map(Living::personId);
  }
}
