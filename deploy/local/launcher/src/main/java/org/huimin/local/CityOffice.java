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
  private static final String CITY = "5308";
  private static final String STANDS_ALREADY = "STANDS_ALREADY";

  /** From a month before anything the demo tells of. Answers whether it was published now. */
  boolean askForChecks(County county) {
    return publish(
        "elderly-allowance",
        county.code(),
        "普民发〔2023〕12号",
        List.of(
            row(
                "ELDERLY.SURVIVAL_CHECK_MONTHS",
                county.code(),
                Integer.toString(CHECK_MONTHS),
                "2024-01")));
  }

  /** What 低保 is measured by from July 2026 on. Answers whether it was published now. */
  boolean raiseDibao() {
    return publish(
        "social-relief",
        CITY,
        "普民发〔2026〕31号",
        List.of(
            row("DIBAO.URBAN.MONTH", CITY, "790.00", "2026-07"),
            row("DIBAO.RURAL.YEAR", CITY, "6840.00", "2026-07")));
  }

  /** After an earlier demo on the same data it stands, and is not published again. */
  private boolean publish(
      String service, String region, String document, List<Map<String, String>> rows) {
    String notices = "/" + service + "/notices";
    Answer proposal =
        door.post(
            OFFICER,
            notices,
            Map.of("region", region, "document", document, "article", "第3条", "rows", rows));
    if (standsAlready(proposal)) {
      return false;
    }
    String what = "A notice for " + region;
    String id = proposal.success(what).path("noticeId").asText();
    Answer publication = door.post(SECOND_OFFICER, notices + "/" + id + "/publication", Map.of());
    if (standsAlready(publication)) {
      return false;
    }
    publication.success(what);
    return true;
  }

  private static boolean standsAlready(Answer answer) {
    return STANDS_ALREADY.equals(answer.body().path("code").asText());
  }

  private static Map<String, String> row(String code, String region, String value, String from) {
    return Map.of("code", code, "region", region, "value", value, "from", from);
  }
}
