package org.huimin.journeys;

/**
 * Somebody at the counter, as the offices know them by now.
 *
 * @param office of the county where they are registered; after a move out of the city the last one
 * @param enrolmentId empty before the application
 * @param position what has to be known before anybody asks for them again
 */
public record Elder(
    CountyOffice office, String personId, String payeeId, String enrolmentId, String position) {

  Elder applied(String enrolment) {
    return new Elder(office, personId, payeeId, enrolment, position);
  }

  Elder movedTo(CountyOffice other) {
    return new Elder(other, personId, payeeId, enrolmentId, position);
  }

  Elder at(String later) {
    return new Elder(office, personId, payeeId, enrolmentId, later);
  }
}
