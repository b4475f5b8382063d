package org.huimin.local;

import java.util.List;
import java.util.Map;
import org.huimin.local.DoorClient.Answer;

/** 市民政局: one officer of the city brings a notice, another publishes it. */
record CityOffice(DoorClient door) {

  /** For so many months a survival check holds where the demo's notice asks for them. */
  static final int CHECK_MONTHS = 6;

  private static final String OFFICER = "city.puer";
  private static final String SECOND_OFFICER = "city.puer.2";
  private static final String NOTICES = "/elderly-allowance/notices";
  private static final String STANDS_ALREADY = "STANDS_ALREADY";

  /** Answers whether it was published now: after an earlier demo on the same data it stands. */
  boolean askForChecks(County county) {
    Answer proposal = door.post(OFFICER, NOTICES, notice(county));
    if (standsAlready(proposal)) {
      return false;
    }
    String what = "A notice for " + county.name();
    String id = proposal.success(what).path("noticeId").asText();
    Answer publication = door.post(SECOND_OFFICER, NOTICES + "/" + id + "/publication", Map.of());
    if (standsAlready(publication)) {
      return false;
    }
    publication.success(what);
    return true;
  }

  private static boolean standsAlready(Answer answer) {
    return STANDS_ALREADY.equals(answer.body().path("code").asText());
  }

  /** From a month before anything the demo tells of. */
  private static Map<String, ?> notice(County county) {
    return Map.of(
        "region",
        county.code(),
        "document",
        "普民发〔2023〕12号",
        "article",
        "第3条",
        "rows",
        List.of(
            Map.of(
                "code",
                "ELDERLY.SURVIVAL_CHECK_MONTHS",
                "region",
                county.code(),
                "value",
                Integer.toString(CHECK_MONTHS),
                "from",
                "2024-01")));
  }
}
