package org.huimin.journeys;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.huimin.journeys.CountyOffice.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The agency's no: codes for the world, the officer's own words for those who may read the case.
 */
@ExtendWith(RunningStack.class)
class RefusalJourney {

  private static final CountyOffice JIANGCHENG =
      new CountyOffice("jiangcheng", "530826", "530826101");
  private static final String ENROLMENTS = "/elderly-allowance/enrolments/";
  private static final String WORDS = "孙女岩香代办，户口簿未带。";

  @Test
  void a_refusal_is_read_by_those_who_may_read_the_case_and_unknown_to_others() {
    Case applied =
        JIANGCHENG.applyAt(JIANGCHENG.clerk(), SyntheticId.of("19400110", "021"), "2026-03-02");
    String refusal = ENROLMENTS + applied.enrolmentId() + "/refusal";
    JIANGCHENG.officer().asks().get(refusal).then().statusCode(404);
    refuse(refusal, "PAPERS_MISSING", WORDS).then().statusCode(200);
    refuse(refusal, "BELOW_AGE", "another").then().statusCode(409);
    for (Officer officer : new Officer[] {JIANGCHENG.clerk(), JIANGCHENG.officer()}) {
      officer
          .asks()
          .get(refusal)
          .then()
          .statusCode(200)
          .body("reason", equalTo("PAPERS_MISSING"))
          .body("text", equalTo("申请材料不齐"))
          .body("article", equalTo("老年人权益保障法 第33条"))
          .body("words", equalTo(WORDS));
    }
    Officer stranger = new Officer("county.ximeng");
    assertEquals(
        stranger.asks().get(ENROLMENTS + UUID.randomUUID() + "/refusal").asString(),
        stranger.asks().get(refusal).then().statusCode(404).extract().asString());
  }

  @Test
  void a_roster_sent_back_says_why() {
    String roster = JIANGCHENG.draft("2025-09");
    String refusal = "/elderly-allowance/rosters/" + roster + "/refusal";
    JIANGCHENG
        .secondOfficer()
        .asks()
        .body(Map.of("reason", "OTHER", "words", WORDS))
        .post(refusal)
        .then()
        .statusCode(202);
    JIANGCHENG
        .officer()
        .asks()
        .get(refusal)
        .then()
        .statusCode(200)
        .body("reason", equalTo("OTHER"))
        .body("words", equalTo(WORDS));
  }

  @Test
  void a_reason_is_one_of_a_list_and_other_needs_words() {
    Case applied =
        JIANGCHENG.applyAt(JIANGCHENG.clerk(), SyntheticId.of("19400110", "022"), "2026-03-02");
    String refusal = ENROLMENTS + applied.enrolmentId() + "/refusal";
    refuse(refusal, WORDS, WORDS)
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_REASON"))
        .body("field", equalTo("reason"))
        .body("detail", not(containsString("岩香")));
    refuse(refusal, "OTHER", " ").then().statusCode(400).body("field", equalTo("words"));
    JIANGCHENG
        .officer()
        .asks()
        .body(Map.of("reason", "PAPERS_MISSING", "article", "岩香 33"))
        .post(refusal)
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_DOCUMENT"))
        .body("field", equalTo("article"));
  }

  private static Response refuse(String refusal, String reason, String words) {
    return JIANGCHENG
        .officer()
        .asks()
        .body(Map.of("reason", reason, "article", "老年人权益保障法 第33条", "words", words))
        .post(refusal);
  }
}
