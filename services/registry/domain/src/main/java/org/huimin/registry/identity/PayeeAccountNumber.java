package org.huimin.registry.identity;

import static org.huimin.registry.identity.NumberRejected.BAD_ACCOUNT;
import static org.huimin.registry.identity.NumberRejected.BAD_LUHN;

import java.text.Normalizer;
import org.huimin.kernel.Outcome;

/** 收款账号: a bank card of 16 to 19 digits that passes Luhn, or the number of a passbook. */
public final class PayeeAccountNumber {

  private final String digits;

  private PayeeAccountNumber(String digits) {
    this.digits = digits;
  }

  /** The number as typed: blanks and hyphens between the digits are dropped. */
  public static Outcome<PayeeAccountNumber, NumberRejected> parse(AccountType type, String typed) {
    String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    return switch (type) {
      case CARD -> {
        if (!digits.matches("[0-9]{16,19}")) {
          yield Outcome.rejected(BAD_ACCOUNT);
        }
        yield luhn(digits)
            ? Outcome.accepted(new PayeeAccountNumber(digits))
            : Outcome.rejected(BAD_LUHN);
      }
      case PASSBOOK ->
          digits.matches("[0-9]{5,32}")
              ? Outcome.accepted(new PayeeAccountNumber(digits))
              : Outcome.rejected(BAD_ACCOUNT);
    };
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** All digits: for the vault alone. */
  public String digits() {
    return digits;
  }

  @Override
  public String toString() {
    return "PayeeAccountNumber";
  }
}
