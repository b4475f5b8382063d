package org.huimin.elderlyallowance.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.huimin.elderlyallowance.app.store.CaseFile.Opening;
import org.huimin.elderlyallowance.enrolment.Standing;
import org.huimin.elderlyallowance.enrolment.Standing.Claims;
import org.huimin.elderlyallowance.policy.Claim;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 个案要点: what the month asks of one case. It is the same whether it is read from the row of the case
 * or from its events: the row holds where the fold of the events has come to.
 *
 * @param version of the stream
 * @param claim what the rule asks of a confirmed case; nothing for one that was not confirmed. A
 *     case that death has ended is judged on
 * @param closedAgainstOn 不利决定: the day the case was closed against the person; nothing for every
 *     other end
 */
record CaseClaim(
    UUID enrolmentId,
    UUID personId,
    UUID payeeId,
    int version,
    Optional<Claim> claim,
    Optional<LocalDate> closedAgainstOn) {

  static final String COLUMNS =
      "enrolment_id, person_id, payee_id, version, opened_county, applied_on, seen_alive_on,"
          + " paid_through, claims, last_month, closed_against_on";

  static CaseClaim of(CaseFile file) {
    Opening opening = file.opening();
    Standing standing = Standing.of(file.state());
    return new CaseClaim(
        opening.enrolmentId(),
        opening.personId(),
        opening.payeeId(),
        file.version(),
        file.claim(),
        Optional.ofNullable(standing.closedAgainstOn()));
  }

  /** Reads a row selected as {@link #COLUMNS}. */
  static CaseClaim read(ResultSet row) throws SQLException {
    String claims = row.getString(9);
    return new CaseClaim(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getInt(4),
        claims == null
            ? Optional.empty()
            : Optional.of(
                claim(
                    DivisionCode.of(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    month(row.getString(8)),
                    Claims.valueOf(claims),
                    month(row.getString(10)))),
        Optional.ofNullable(row.getObject(11, LocalDate.class)));
  }

  /** What a case claims that was opened so and stands so. */
  static Claim claim(
      DivisionCode county,
      LocalDate appliedOn,
      LocalDate seenAliveOn,
      @Nullable YearMonth paidThrough,
      Claims claims,
      @Nullable YearMonth lastMonth) {
    return new Claim(
        county,
        appliedOn,
        seenAliveOn,
        paidThrough,
        claims == Claims.CLOSED ? lastMonth : null,
        null,
        claims == Claims.REVOKED);
  }

  private static @Nullable YearMonth month(@Nullable String text) {
    return text == null ? null : YearMonth.parse(text);
  }
}
