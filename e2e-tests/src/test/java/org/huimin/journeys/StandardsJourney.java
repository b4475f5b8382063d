package org.huimin.journeys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 特困供养标准: basic living is in no month below its multiple of the urban dibao standard, whichever of
 * the two is published. Each county publishes for itself, from months in which nobody is paid.
 */
@ExtendWith(RunningStack.class)
class StandardsJourney {

  private static final CountyOffice XIMENG = CityHall.county("530829");
  private static final CountyOffice MENGLIAN = CityHall.county("530827");
  private static final String RELIEF = "/social-relief";

  @Test
  void example_34_basic_living_is_raised_with_the_urban_standard_or_neither_is() {
    String urban = "DIBAO.URBAN.MONTH,530829,790.00,2098-01";
    String first = "普民发〔2098〕341号";
    refused(
        bring(XIMENG, first, urban, "TEKUN.BASIC,530829,1020.00,2098-01"),
        "BASIC_BELOW_RATIO",
        "1027.00");
    set(
        XIMENG,
        first,
        urban,
        "TEKUN.BASIC,530829,1027.00,2098-01",
        "TEKUN.CARE.FULL,530829,600.00,2098-01",
        "TEKUN.DISPERSED_CARE_TO,530829,PERSON,2098-01");
    published(first, "standards", contains("790.00", "1027.00", "600.00"));
    published(first, "options", contains("PERSON"));

    String raised = "DIBAO.URBAN.MONTH,530829,800.00,2098-07";
    String second = "普民发〔2098〕342号";
    refused(bring(XIMENG, second, raised), "BASIC_WOULD_FALL_BELOW_RATIO", "1040.00");
    published(second, "standards", empty());
    set(XIMENG, second, raised, "TEKUN.BASIC,530829,1040.00,2098-07");
    published(second, "standards", contains("800.00", "1040.00"));
  }

  /** Of two that may both stand, the one that is published second has to do beside the first. */
  @Test
  void a_county_s_own_multiple_is_measured_when_it_is_brought_and_what_comes_after_it() {
    set(
        MENGLIAN,
        "普民发〔2098〕343号",
        "DIBAO.URBAN.MONTH,530827,790.00,2098-01",
        "TEKUN.BASIC,530827,1027.00,2098-01");
    refused(
        bring(MENGLIAN, "普民发〔2098〕344号", "TEKUN.BASIC_RATIO,530827,1.4,2098-07"),
        "BASIC_WOULD_FALL_BELOW_RATIO",
        "1106.00");

    String later = "普民发〔2098〕346号";
    String raise =
        brought(
            MENGLIAN,
            later,
            "DIBAO.URBAN.MONTH,530827,830.00,2099-02",
            "TEKUN.BASIC,530827,1080.00,2099-02");
    set(
        MENGLIAN,
        "普民发〔2098〕345号",
        "TEKUN.BASIC_RATIO,530827,1.35,2099-01",
        "TEKUN.BASIC,530827,1100.00,2099-01");
    refused(publish(MENGLIAN, raise), "BASIC_BELOW_RATIO", "1120.50");
    published(later, "standards", empty());
  }

  @Test
  void what_the_programme_began_with_stands_in_the_table() {
    standards()
        .body(
            "standards.findAll { it.code == 'TEKUN.BASIC' && it.region == '5308' }.value",
            hasItems("988.00", "1027.00"))
        .body(
            "options.find { it.code == 'TEKUN.BASIC_RATIO' && it.region == '5308' }.mark",
            equalTo("S"));
  }

  /** Brought by one officer of the county and published by another. */
  private static void set(CountyOffice office, String document, String... rows) {
    publish(office, brought(office, document, rows)).then().statusCode(200);
  }

  private static String brought(CountyOffice office, String document, String... rows) {
    return bring(office, document, rows).then().statusCode(201).extract().path("noticeId");
  }

  private static Response bring(CountyOffice office, String document, String... rows) {
    return office
        .officer()
        .asks()
        .body(
            Map.of(
                "region",
                office.code(),
                "document",
                document,
                "article",
                "第2条",
                "csv",
                "code,region,value,from\n" + String.join("\n", rows)))
        .post(RELIEF + "/notices");
  }

  private static Response publish(CountyOffice office, String notice) {
    return office
        .secondOfficer()
        .asks()
        .body("{}")
        .post(RELIEF + "/notices/" + notice + "/publication");
  }

  private static void refused(Response answer, String code, String least) {
    answer
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("field", equalTo("rows"))
        .body("detail", endsWith(": " + least + " at least"));
  }

  private static void published(String document, String what, Matcher<?> values) {
    standards().body(what + ".findAll { it.document == '" + document + "' }.value", values);
  }

  private static ValidatableResponse standards() {
    return new Officer("finance.simao").asks().get(RELIEF + "/standards").then().statusCode(200);
  }
}
