package org.huimin.socialrelief.tekun;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 地方选项: what a province, city or county sets for itself, and which values it can have. */
public enum TekunOption {
  /** How many times the urban dibao standard basic living is at least; never below 1.3. */
  BASIC_RATIO("1\\.[3-9]\\d?|[2-9](\\.\\d{1,2})?"),
  /** To whom care is paid at home. */
  DISPERSED_CARE_TO("CAREGIVER|PERSON"),
  /** Whether officers may recognise others as unable to work than the measures name 省级规定. */
  OTHERS_INCAPABLE("NONE|RECOGNISED"),
  /** Whether officers may recognise other supporters as unable than the measures name 省级规定. */
  OTHER_SUPPORTERS_UNABLE("NONE|RECOGNISED"),
  /** Every how many months somebody is looked at again: yearly, or more often. */
  REVIEW_MONTHS("[1-9]|1[0-2]"),
  /** How many of a hundred files the county checks by chance: 30 or more. */
  SPOT_CHECK_PERCENT("[3-9]\\d|100");

  /** 照料护理费发放对象: to whom care is paid at home. */
  public enum CareTo {
    CAREGIVER,
    PERSON
  }

  private final Pattern written;

  TekunOption(String written) {
    this.written = Pattern.compile(written);
  }

  /** As it stands in a notice: {@code TEKUN.BASIC_RATIO}. */
  public String code() {
    return "TEKUN." + name();
  }

  /** The option of a code; nothing when the code is none of an option. */
  static Optional<TekunOption> ofCode(String code) {
    return Stream.of(values()).filter(option -> option.code().equals(code)).findFirst();
  }

  /** Whether the measures leave it to the province alone. */
  boolean isTheProvinces() {
    return this == OTHERS_INCAPABLE || this == OTHER_SUPPORTERS_UNABLE;
  }

  /** Whether the option can have the value. */
  public boolean takes(String value) {
    return written.matcher(value).matches();
  }
}
