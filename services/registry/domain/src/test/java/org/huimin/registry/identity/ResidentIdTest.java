package org.huimin.registry.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.huimin.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {

  @ParameterizedTest
  @CsvSource({
    "530899194511300011, 530899194511300011, 1945-11-30, MALE",
    "530899193602290029, 530899193602290029, 1936-02-29, FEMALE",
    "530899192601010035, 530899192601010035, 1926-01-01, MALE",
    "530899194402290045, 530899194402290045, 1944-02-29, FEMALE",
    "530899201412310065, 530899201412310065, 2014-12-31, FEMALE",
    "53089919460315009X, 53089919460315009X, 1946-03-15, MALE",
    "53089919460315009x, 53089919460315009X, 1946-03-15, MALE",
    "' 530899194511300011 ', 530899194511300011, 1945-11-30, MALE",
    "５３０８９９１９４５１１３０００１１, 530899194511300011, 1945-11-30, MALE",
    "530899360831005, 530899193608310051, 1936-08-31, MALE",
  })
  void a_right_number_is_read(String typed, String number, LocalDate bornOn, Sex sex) {
    ResidentId id = ResidentId.of(typed);
    assertEquals(number, id.number());
    assertEquals(bornOn, id.bornOn());
    assertEquals(sex, id.sex());
  }

  @Test
  void sequences_from_996_on_an_old_card_name_people_born_before_1900() {
    assertEquals(LocalDate.of(1898, 8, 31), ResidentId.of("530899980831996").bornOn());
    assertEquals(LocalDate.of(1998, 8, 31), ResidentId.of("530899980831995").bornOn());
  }

  @ParameterizedTest
  @CsvSource({
    "530899194511300012, BAD_CHECK_DIGIT",
    "530899194511310011, BAD_CHECK_DIGIT",
    "53089919451130001, BAD_LENGTH",
    "'', BAD_LENGTH",
    "5308991945113A0011, BAD_CHARACTER",
    "X30899360831005, BAD_CHARACTER",
    "530899351331005, BAD_BIRTH_DATE",
    "530899000001010016, BAD_BIRTH_DATE",
    "530899170012310016, BAD_BIRTH_DATE",
  })
  void a_wrong_number_is_refused_with_its_reason(String typed, NumberRejected why) {
    assertEquals(Outcome.rejected(why), ResidentId.parse(typed));
  }

  @Test
  void it_does_not_print_the_number() {
    assertEquals("ResidentId", ResidentId.of("530899194511300011").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "CARD, 4539578763621486, ok",
    "CARD, 4539 5787 6362 1486, ok",
    "CARD, 4539578763621487, BAD_LUHN",
    "CARD, 453957876362148, BAD_ACCOUNT",
    "PASSBOOK, 4539578763621487, ok",
    "PASSBOOK, 1234, BAD_ACCOUNT",
    "PASSBOOK, 12345A, BAD_ACCOUNT",
  })
  void only_a_card_must_pass_luhn(AccountType type, String typed, String expected) {
    String found =
        switch (PayeeAccountNumber.parse(type, typed)) {
          case Outcome.Accepted<PayeeAccountNumber, NumberRejected> _ -> "ok";
          case Outcome.Rejected<PayeeAccountNumber, NumberRejected>(var why) -> why.code();
        };
    assertEquals(expected, found);
  }
}
