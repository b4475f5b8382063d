package org.huimin.registry.app.api;

import java.util.Objects;
import java.util.UUID;
import org.huimin.registry.identity.Account;
import org.huimin.registry.identity.AccountType;
import org.huimin.registry.identity.PayeeAccountNumber;
import org.huimin.registry.identity.ResidentId;
import org.huimin.web.FieldCheck;
import org.huimin.web.Problem;
import org.jspecify.annotations.Nullable;

/** 填报内容: what every body has to be, and what several of them hold. */
final class Bodies {

  /** The longest that an officer writes of reasons and evidence. */
  static final int WORDS = 500;

  private static final int MOST = 500;

  private Bodies() {}

  static <T> T present(@Nullable T body) {
    if (body == null) {
      throw new Problem(400, "BAD_JSON", "a JSON body is needed", null);
    }
    return body;
  }

  /** The value, or an error; read it after {@link FieldCheck#end}. */
  static <T> @Nullable T required(FieldCheck check, String field, @Nullable T value) {
    if (value == null) {
      check.error("MISSING", field, "a value is needed");
    }
    return value;
  }

  /** An officer's own words: needed where no code says why. */
  static @Nullable String words(FieldCheck check, boolean needed, @Nullable String words) {
    return needed ? check.required("words", words, WORDS) : check.optional("words", words, WORDS);
  }

  /** One page of a list. */
  static void page(FieldCheck check, int page, int size) {
    if (page < 0 || page > 1_000_000) {
      check.error("BAD_PAGE", "page", "from 0 to 1000000");
    }
    if (size < 1 || size > MOST) {
      check.error("BAD_SIZE", "size", "from 1 to " + MOST);
    }
  }

  static String county(FieldCheck check, String field, @Nullable String code) {
    String county = check.required(field, code, 6);
    if (!check.failed(field) && !county.matches("[0-9]{6}")) {
      check.error("BAD_COUNTY", field, "a county of 6 digits is needed");
    }
    return county;
  }

  static @Nullable ResidentId residentId(FieldCheck check, String typed) {
    return check.failed("idNumber") ? null : check.parsed("idNumber", ResidentId.parse(typed));
  }

  /** Throws all that is wrong with the body, for nothing may be wrong with an account. */
  static Account account(
      FieldCheck check,
      @Nullable String accountType,
      @Nullable String account,
      @Nullable String bankCode) {
    AccountType type = accountType(check, accountType);
    String typed = check.required("account", account, 60);
    PayeeAccountNumber number =
        type == null || check.failed("account")
            ? null
            : check.parsed("account", PayeeAccountNumber.parse(type, typed));
    String bank = check.required("bankCode", bankCode, 12);
    if (!check.failed("bankCode") && !bank.matches("[0-9]{12}")) {
      check.error("BAD_BANK_CODE", "bankCode", "a bank code has 12 digits");
    }
    check.end();
    return new Account(
        UUID.randomUUID(),
        Objects.requireNonNull(type),
        Objects.requireNonNull(number).digits(),
        bank);
  }

  private static @Nullable AccountType accountType(FieldCheck check, @Nullable String type) {
    String text = check.required("accountType", type, 20);
    return switch (text) {
      case "CARD" -> AccountType.CARD;
      case "PASSBOOK" -> AccountType.PASSBOOK;
      case "" -> null;
      default -> {
        check.error("BAD_ACCOUNT_TYPE", "accountType", "CARD or PASSBOOK is expected");
        yield null;
      }
    };
  }
}
