package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.util.UUID;
import org.huimin.socialrelief.household.Disability;
import org.huimin.socialrelief.means.Means;
import org.jspecify.annotations.Nullable;

/**
 * 法定义务人: somebody whom the law has support the person 赡养、抚养、扶养, and what was found of them.
 *
 * @param relief what they live on themselves
 * @param disability what their card says; nothing for who has none
 * @param hindrance what keeps them from it whatever they earn; nothing for most
 * @param recognisedUnable by an officer, as the province lets them 省级规定的其他情形; counts only where it
 *     does
 * @param means their own; nothing while nobody has verified them
 */
public record Supporter(
    UUID personId,
    LocalDate bornOn,
    Relief relief,
    @Nullable Disability disability,
    @Nullable Hindrance hindrance,
    boolean recognisedUnable,
    @Nullable Means means) {

  /** 自身救助情况: by which programme a supporter is in need of help. */
  public enum Relief {
    NONE,
    DIBAO,
    TEKUN
  }

  /** 无法履行义务的身份情形: 民发〔2021〕43号 art. 8 (5). */
  public enum Hindrance {
    NO_LEGAL_CAPACITY,
    DECLARED_MISSING,
    IN_PRISON
  }

  /** An adult of whom nothing else is known. */
  public static Supporter of(UUID personId, LocalDate bornOn) {
    return new Supporter(personId, bornOn, Relief.NONE, null, null, false, null);
  }

  public Supporter on(Relief programme) {
    return new Supporter(
        personId, bornOn, programme, disability, hindrance, recognisedUnable, means);
  }

  public Supporter disabled(Disability card) {
    return new Supporter(personId, bornOn, relief, card, hindrance, recognisedUnable, means);
  }

  public Supporter hindered(Hindrance by) {
    return new Supporter(personId, bornOn, relief, disability, by, recognisedUnable, means);
  }

  public Supporter recognisedUnable(boolean byOfficer) {
    return new Supporter(personId, bornOn, relief, disability, hindrance, byOfficer, means);
  }

  public Supporter means(Means verified) {
    return new Supporter(
        personId, bornOn, relief, disability, hindrance, recognisedUnable, verified);
  }
}
