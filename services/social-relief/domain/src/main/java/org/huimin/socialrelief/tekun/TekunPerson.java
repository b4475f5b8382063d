package org.huimin.socialrelief.tekun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.household.Disability;
import org.jspecify.annotations.Nullable;

/**
 * 特困申请人、供养对象: what was found of the person who asks for support, or is looked at again.
 *
 * @param disability what their card says; nothing for who has none
 * @param recognisedIncapable by an officer, as the province lets them 省级规定的其他情形; counts only where
 *     it does
 * @param choosesChildScheme a minor who may have the allowance of an orphan or of a child without
 *     anybody to care for it, and takes that instead (民发〔2021〕43号 art. 9)
 * @param supporters everybody the law has support them; nobody for who has none
 */
public record TekunPerson(
    UUID personId,
    LocalDate bornOn,
    @Nullable Disability disability,
    Schooling schooling,
    boolean recognisedIncapable,
    boolean choosesChildScheme,
    Livelihood livelihood,
    List<Supporter> supporters) {

  /** 在读情况: which education somebody is in. */
  public enum Schooling {
    NONE,
    /** 义务教育. */
    COMPULSORY,
    /** 普通高中、中等职业学校. */
    SENIOR_SECONDARY,
    /** Beyond both, which keeps nobody in support. */
    HIGHER;

    public boolean keepsInSupport() {
      return this == COMPULSORY || this == SENIOR_SECONDARY;
    }
  }

  public TekunPerson {
    supporters = List.copyOf(supporters);
  }

  /** Somebody of whom nothing else is known. */
  public static TekunPerson of(UUID personId, LocalDate bornOn, Livelihood livelihood) {
    return new TekunPerson(
        personId, bornOn, null, Schooling.NONE, false, false, livelihood, List.of());
  }

  public TekunPerson disabled(Disability card) {
    return new TekunPerson(
        personId,
        bornOn,
        card,
        schooling,
        recognisedIncapable,
        choosesChildScheme,
        livelihood,
        supporters);
  }

  public TekunPerson at(Schooling school) {
    return new TekunPerson(
        personId,
        bornOn,
        disability,
        school,
        recognisedIncapable,
        choosesChildScheme,
        livelihood,
        supporters);
  }

  public TekunPerson recognisedIncapable(boolean byOfficer) {
    return new TekunPerson(
        personId,
        bornOn,
        disability,
        schooling,
        byOfficer,
        choosesChildScheme,
        livelihood,
        supporters);
  }

  public TekunPerson choosingChildScheme(boolean chosen) {
    return new TekunPerson(
        personId,
        bornOn,
        disability,
        schooling,
        recognisedIncapable,
        chosen,
        livelihood,
        supporters);
  }

  public TekunPerson with(Supporter supporter) {
    List<Supporter> more = new ArrayList<>(supporters);
    more.add(supporter);
    return new TekunPerson(
        personId,
        bornOn,
        disability,
        schooling,
        recognisedIncapable,
        choosesChildScheme,
        livelihood,
        more);
  }
}
