package org.huimin.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 书面告知: what a household is handed of what is proposed and decided, with what it can do. */
@ExtendWith(RunningStack.class)
class LettersJourney {

  private static final CountyOffice NINGER = CityHall.county("530821");
  private static final String REVIEW = "60日内申请行政复议";
  private static final String LAWSUIT = "6个月内提起行政诉讼";

  private static Client client;

  @BeforeAll
  static void open() {
    client = new Client(RunningStack.door(), RunningStack.realm());
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void what_is_proposed_is_told_before_it_is_decided_and_what_is_decided_after_it() {
    ChildCase paid = ChildHome.of(client, NINGER, ChildHome.idNumber(898)).applied().confirmed();
    mustSay(letter(paid, 0), "审核确认", "测试", REVIEW, LAWSUIT, NINGER.code());
    assertEquals("404 NO_REDUCTION_PROPOSED", notThere(paid.path() + "/reduction/letter"));
    paid.step(
        NINGER.officer(),
        "reduction",
        Map.of(
            "measure", "SUSPENSION",
            "reason", "UNREACHABLE",
            "document", "社会救助法",
            "article", "第48条"));

    JsonNode task = client.get(NINGER.clerk(), paid.path()).body();
    mustSay(
        client.page(NINGER.clerk(), paid.path() + "/reduction/letter"),
        "暂停发放",
        "无法联系",
        "社会救助法 第48条",
        "可以在 " + task.path("taskDueOn").asText() + " 前（含当日）陈述和申辩；未经陈述");

    paid.step(NINGER.clerk(), "statement", Map.of());
    paid.step(NINGER.secondOfficer(), "reduction-decision", Map.of("carriedOut", true));
    JsonNode decided = decisions(paid).path(1);
    assertEquals("UNREACHABLE", decided.path("reason").asText());
    assertEquals("无法联系", decided.path("chinese").asText());
    assertEquals("第48条", decided.path("article").asText());
    assertEquals(2, decided.path("remedies").size());
    mustSay(letter(paid, 1), "暂停发放", "无法联系", "社会救助法 第48条", REVIEW, LAWSUIT);
    assertEquals("404 NO_REDUCTION_PROPOSED", notThere(paid.path() + "/reduction/letter"));
  }

  /** 最低生活保障审核确认办法 21. */
  @Test
  void a_refusal_is_written_with_reason_article_and_remedies() {
    ChildCase refused =
        ChildHome.of(client, NINGER, ChildHome.idNumber(899))
            .applied()
            .step(
                NINGER.officer(),
                "refusal",
                Map.of(
                    "reason", "OUTSIDE_RESPONSIBILITY",
                    "document", "最低生活保障审核确认办法",
                    "article", "第4条"));
    JsonNode decided = decisions(refused).path(0);
    assertEquals("OUTSIDE_RESPONSIBILITY", decided.path("reason").asText());
    assertEquals("最低生活保障审核确认办法", decided.path("document").asText());
    mustSay(letter(refused, 0), "不予确认", "不属于本地受理范围", "最低生活保障审核确认办法 第4条", REVIEW, LAWSUIT);
    assertEquals(
        "404 NO_SUCH_DECISION",
        notThere(refused.path() + "/decisions/" + refused.enrolmentId() + "/letter"));
  }

  private static JsonNode decisions(ChildCase of) {
    return client.get(NINGER.clerk(), of.path() + "/decisions").body();
  }

  /** As the county prints it, which is told the names. */
  private static String letter(ChildCase of, int decision) {
    String id = decisions(of).path(decision).path("decisionId").asText();
    return client.page(NINGER.officer(), of.path() + "/decisions/" + id + "/letter");
  }

  private static String notThere(String path) {
    var answer = NINGER.clerk().asks().get(path);
    return answer.statusCode() + " " + answer.jsonPath().getString("code");
  }

  private static void mustSay(String page, String... texts) {
    for (String text : List.of(texts)) {
      assertTrue(page.contains(text), () -> text + " is not in " + page);
    }
  }
}
