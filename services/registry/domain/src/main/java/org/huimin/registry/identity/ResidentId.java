package org.huimin.registry.identity;

import static org.huimin.registry.identity.NumberRejected.BAD_BIRTH_DATE;
import static org.huimin.registry.identity.NumberRejected.BAD_CHARACTER;
import static org.huimin.registry.identity.NumberRejected.BAD_CHECK_DIGIT;
import static org.huimin.registry.identity.NumberRejected.BAD_LENGTH;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.huimin.kernel.Outcome;
import org.huimin.kernel.Outcome.Accepted;
import org.huimin.kernel.Outcome.Rejected;

/**
 * 公民身份号码 (GB 11643): 6 digits of area, 8 of birth date, 3 in sequence (odd = male), one check
 * character by ISO 7064 MOD 11-2. Always held with 18 characters; it prints masked by saying
 * nothing.
 */
public final class ResidentId {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  /** On 15-digit numbers these sequences marked people born before 1900. */
  private static final int FIRST_CENTENARIAN_SEQUENCE = 996;

  /** The oldest births a number was ever given for: those of the sequences above. */
  private static final int EARLIEST_BIRTH_YEAR = 1800;

  private final String number;
  private final LocalDate bornOn;

  private ResidentId(String number, LocalDate bornOn) {
    this.number = number;
    this.bornOn = bornOn;
  }

  /**
   * The number as typed: with blanks around it, full-width digits, a lower-case x, or 15 digits.
   */
  public static Outcome<ResidentId, NumberRejected> parse(String typed) {
    String number =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    return switch (number.length()) {
      case 15 -> number.matches("[0-9]{15}") ? of15(number) : Outcome.rejected(BAD_CHARACTER);
      case 18 -> number.matches("[0-9]{17}[0-9X]") ? of18(number) : Outcome.rejected(BAD_CHARACTER);
      default -> Outcome.rejected(BAD_LENGTH);
    };
  }

  private static Outcome<ResidentId, NumberRejected> of15(String number) {
    boolean centenarian = Integer.parseInt(number.substring(12)) >= FIRST_CENTENARIAN_SEQUENCE;
    String body = number.substring(0, 6) + (centenarian ? "18" : "19") + number.substring(6);
    return of18(body + checkCharacter(body));
  }

  private static Outcome<ResidentId, NumberRejected> of18(String number) {
    if (checkCharacter(number) != number.charAt(17)) {
      return Outcome.rejected(BAD_CHECK_DIGIT);
    }
    try {
      LocalDate bornOn =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
      return bornOn.getYear() < EARLIEST_BIRTH_YEAR
          ? Outcome.rejected(BAD_BIRTH_DATE)
          : Outcome.accepted(new ResidentId(number, bornOn));
    } catch (DateTimeException _) {
      return Outcome.rejected(BAD_BIRTH_DATE);
    }
  }

  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }

  /**
   * The number that is known to be right.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static ResidentId of(String typed) {
    return switch (parse(typed)) {
      case Accepted<ResidentId, NumberRejected>(var ids) -> ids.getFirst();
      case Rejected<ResidentId, NumberRejected>(var why) ->
          throw new IllegalArgumentException(why.message());
    };
  }

  /** All 18 characters: for the vault alone. */
  public String number() {
    return number;
  }

  public LocalDate bornOn() {
    return bornOn;
  }

  public Sex sex() {
    return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidentId that && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public String toString() {
    return "ResidentId";
  }
}
