package org.huimin.socialrelief.tekuncase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every month is worth and to whom it goes: {@code P} the person, {@code C1} a caregiver,
 * {@code I1} an institution, {@code -} nobody yet. The first column is the handbook's example; 0 is
 * an edge of our own.
 */
class MonthsTest {

  @ParameterizedTest(name = "example {0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "28 | confirm 2026-05-12 RURAL ABLE C1 | 2026-05 | BEFORE_FIRST_MONTH",
        "28 | confirm 2026-05-12 RURAL ABLE C1 | 2026-06 | 988.00 P + 50.00 C1",
        "29 | confirm 2026-05-12 RURAL PARTIAL C1 | 2026-06 | 988.00 P + 280.00 C1",
        "29 | confirm 2026-05-12 RURAL FULL C1 | 2026-06 | 988.00 P + 560.00 C1",
        // a higher urban standard raises what is paid, and nobody decides it
        "0  | confirm 2026-05-12 RURAL ABLE C1 | 2026-07 | 1027.00 P + 50.00 C1",
        "31 | confirm 2026-05-20 RURAL ABLE C1 | 2026-06 | 988.00 P + 50.00 C1",
        // 32: the elderly allowance is another programme's and lowers nothing
        "32 | confirm 2026-05-12 URBAN ABLE C1 | 2026-06 | 988.00 P + 50.00 C1",
        "0  | confirm 2026-05-31 RURAL ABLE C1 | 2026-06 | 988.00 P + 50.00 C1",
        "0  | confirm 2026-06-01 RURAL ABLE C1 | 2026-06 | BEFORE_FIRST_MONTH",
        "0  | confirm 2025-12-31 RURAL ABLE C1 | 2026-01 | 988.00 P + 50.00 C1",
        "0  | confirm 2026-05-12 RURAL ABLE -  | 2026-06 | 988.00 P + 50.00 -",
        "0  | confirm 2026-05-12 RURAL ABLE I1 | 2026-06 | 988.00 I1 + 50.00 I1",
        "0  | takeover 2019-03-11@2026-03-02 RURAL ABLE C1 2026-02 | 2026-02 | BEFORE_FIRST_MONTH",
        "0  | takeover 2019-03-11@2026-03-02 RURAL ABLE C1 2026-02 | 2026-03 | 988.00 P + 50.00 C1",
        "0  | takeover 2019-03-11@2026-03-02 RURAL ABLE C1 2026-03 | 2026-03 | BEFORE_FIRST_MONTH",
        "0  | takeover 2019-03-11@2026-03-02 RURAL - C1 2026-02 | 2026-03 | 988.00 P + NOT_ASSESSED",
      })
  void support_begins_in_the_month_after(
      int example, String tale, YearMonth month, String expected) {
    check(example, tale, month, expected);
  }

  @ParameterizedTest(name = "example {0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // more is decided by one, on what two have found
        "29 | assess 2026-06-03 3; decide 2026-06-05 | 2026-06 | 988.00 P + 50.00 C1",
        "29 | assess 2026-06-03 3; decide 2026-06-05 | 2026-07 | 1027.00 P + 280.00 C1",
        "29 | assess 2026-06-03 4; decide 2026-06-30 | 2026-07 | 1027.00 P + 560.00 C1",
        "0  | assess 2026-06-03 4; decide 2026-07-01 | 2026-07 | 1027.00 P + 50.00 C1",
        "0  | assess 2026-06-03 4; decide 2026-07-01 | 2026-08 | 1027.00 P + 560.00 C1",
        "0  | assess 2026-06-03 4 | 2026-08 | 1027.00 P + 50.00 C1",
        "0  | assess 2026-06-03 6; decide 2026-06-03; assess 2026-06-20 6 | 2026-07 | 1027.00 P + 560.00 C1",
        // in one month the later decision counts
        "0  | assess 2026-06-03 2; decide 2026-06-03; assess 2026-06-20 5; decide 2026-06-22 | 2026-07 | 1027.00 P + 560.00 C1",
        // assessed before the first month
        "0  | assess 2026-05-20 4; decide 2026-05-22 | 2026-06 | 988.00 P + 560.00 C1",
        // less is proposed, told for seven full days and heard
        "0  | assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0; lower 2026-07-02; carry 2026-07-10 | 2026-07 | 1027.00 P + 280.00 C1",
        "0  | assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0; lower 2026-07-02; carry 2026-07-10 | 2026-08 | 1027.00 P + 50.00 C1",
        "0  | assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0; lower 2026-07-02; drop 2026-07-10 | 2026-08 | 1027.00 P + 280.00 C1",
        "0  | assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0; lower 2026-07-02; assess 2026-07-05 3 | 2026-08 | 1027.00 P + 280.00 C1",
        "0  | assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0; lower 2026-07-24; carry 2026-08-01 | 2026-08 | 1027.00 P + 280.00 C1",
        // a lowering revoked by review is as if it had never been
        "0  | assess 2026-06-03 3; decide 2026-06-03; assess 2026-07-01 0; lower 2026-07-02; carry 2026-07-10; revoke 2026-09-20 2 ADMINISTRATIVE_REVIEW by county-3 | 2026-08 | 1027.00 P + 280.00 C1",
        // the confirmation gave too little
        "0  | correct 2026-09-01 RURAL FULL | 2026-06 | 988.00 P + 560.00 C1",
        "0  | assess 2026-07-03 3; decide 2026-07-05; correct 2026-09-01 RURAL FULL | 2026-08 | 1027.00 P + 280.00 C1",
        "0  | revoke 2026-09-01 0 COURT by county-3 | 2026-06 | CONFIRMATION_REVOKED",
      })
  void self_care_counts_from_the_month_after_the_decision(
      int example, String tale, YearMonth month, String expected) {
    check(example, Story.CONFIRMED + "; " + tale, month, expected);
  }

  @ParameterizedTest(name = "example {0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1 | 2026-07 | 1027.00 I1 + 50.00 I1",
        // in another county: the county of registration pays, also there
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10@2026-08-03 I2 | 2026-07 | 1027.00 I2 + 50.00 I2",
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1; place 2026-07-05 I2 | 2026-07 | 1027.00 I1 + 50.00 I1",
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1; place 2026-07-05 I2 | 2026-08 | 1027.00 I2 + 50.00 I2",
        // the institution is paid for the month of the discharge and none after
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1; leave 2026-07-02 | 2026-07 | 1027.00 I1 + 50.00 I1",
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1; leave 2026-07-02 | 2026-08 | 1027.00 P + 50.00 -",
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1; leave 2026-06-25 | 2026-07 | 1027.00 P + 50.00 -",
        "0 | want 2026-06-01 CENTRALISED; place 2026-06-10 I1; leave 2026-07-02; sign 2026-07-20 C2 | 2026-08 | 1027.00 P + 50.00 C2",
        "0 | unsign 2026-06-10; sign 2026-06-12 C2 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | unsign 2026-06-10; sign 2026-06-12 C2 | 2026-07 | 1027.00 P + 50.00 C2",
        "0 | unsign 2026-06-10; sign 2026-07-12 C2 | 2026-07 | 1027.00 P + 50.00 -",
        // the caregiver dies: care is owed and waits, the living goes on
        "0 | lose 2026-06-20 C1 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | lose 2026-06-20 C1 | 2026-07 | 1027.00 P + 50.00 -",
        "0 | lose 2026-06-20 C1; regain C1 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | lose 2026-06-20 C1; sign 2026-06-25 C2; regain C1 | 2026-07 | 1027.00 P + 50.00 C2",
        "0 | unsign 2026-06-10; sign 2026-06-10 C1; lose 2026-06-10 C1; regain C1 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | unsign 2026-06-10; sign 2026-06-12 C2; lose 2026-06-20 C1 | 2026-07 | 1027.00 P + 50.00 C2",
        "0 | unsign 2026-07-10; sign 2026-07-12 C2; lose 2026-05-20 C2 | 2026-08 | 1027.00 P + 50.00 -",
      })
  void each_component_goes_to_one_who_has_it_from_the_month_after(
      int example, String tale, YearMonth month, String expected) {
    check(example, Story.CONFIRMED + "; " + tale, month, expected);
  }

  @ParameterizedTest(name = "example {0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // moved within the city: nothing is lost and nothing paid twice; out of it: paid no more
        "0 | move 2026-06-18 530828 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | move 2026-06-18 532901 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | move 2026-06-18 532901 | 2026-07 | NOT_REGISTERED_HERE",
        "0 | move 2026-06-18 532901; move 2026-08-02 530828 | 2026-08 | NOT_REGISTERED_HERE",
        "0 | move 2026-06-18 532901; move 2026-08-02 530828 | 2026-09 | 1027.00 P + 50.00 C1",
        "0 | raise 2026-06-18 URBAN | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | raise 2026-06-18 URBAN; rate 2026-07-01 RURAL; carry 2026-07-10 | 2026-08 | 1027.00 P + 50.00 C1",
      })
  void the_county_of_registration_pays(int example, String tale, YearMonth month, String expected) {
    check(example, Story.CONFIRMED + "; " + tale, month, expected);
  }

  @ParameterizedTest(name = "example {0}: {1} → {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10 | 2026-07 | ENDED",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-23; carry 2026-07-01 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | end 2026-06-01 IN_PRISON; post 2026-06-02; hear 2026-06-03; carry 2026-06-10 | 2026-07 | ENDED",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; drop 2026-06-10 | 2026-07 | 1027.00 P + 50.00 C1",
        // objected to, looked into and shown anew
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; object 2026-06-08; answer 2026-06-15; post 2026-06-16; carry 2026-06-24 | 2026-07 | ENDED",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; object 2026-06-08; drop 2026-06-15 | 2026-07 | 1027.00 P + 50.00 C1",
        // the person dies meanwhile: nobody decides any more, the month of the death is paid
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; died 2026-06-09 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; died 2026-06-09 | 2026-07 | DIED",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; died 2026-06-09; undied 2026-08-01 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; died 2026-06-28 | 2026-07 | DIED",
        "0 | died 2026-06-01 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | died 2026-05-31 | 2026-06 | DIED",
        "0 | died 2026-06-30; died 2026-07-01 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | missing 2026-06-30 | 2026-06 | 988.00 P + 50.00 C1",
        "0 | missing 2026-06-30 | 2026-07 | ENDED",
        "0 | missing 2026-06-30; unmissing 2026-09-01 | 2026-07 | 1027.00 P + 50.00 C1",
        // an end that was wrong
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; revoke 2026-09-01 1 OWN_ERROR by county-3 | 2026-07 | 1027.00 P + 50.00 C1",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; revoke 2026-09-01 1 OWN_ERROR by county-3; end 2026-09-02 VOLUNTARY; post 2026-09-02; carry 2026-09-10 | 2026-09 | 1027.00 P + 50.00 C1",
        "0 | end 2026-06-01 VOLUNTARY; post 2026-06-02; carry 2026-06-10; revoke 2026-09-01 1 OWN_ERROR by county-3; end 2026-09-02 VOLUNTARY; post 2026-09-02; carry 2026-09-10 | 2026-10 | ENDED",
      })
  void an_end_counts_from_the_month_after_the_decision(
      int example, String tale, YearMonth month, String expected) {
    check(example, Story.CONFIRMED + "; " + tale, month, expected);
  }

  private static void check(int example, String tale, YearMonth month, String expected) {
    assertEquals(expected, Story.told(Story.supported(tale), month), () -> "example " + example);
  }
}
