package org.huimin.elderlyallowance.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.huimin.elderlyallowance.enrolment.RefusalBasis.NotCited;
import org.huimin.kernel.Citation;
import org.huimin.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalBasisTest {

  @ParameterizedTest
  @CsvSource({
    "老年人权益保障法, 33",
    "老年人权益保障法, 第33条第2款",
    "云南省老年人权益保障条例, 第二十三条",
    "普洱市基本公共服务提升三年行动(2023–2025年), 三(五)3(2)"
  })
  void a_document_and_its_article_are_cited(String document, String article) {
    assertEquals(
        Outcome.accepted(new Citation(document, article)),
        RefusalBasis.parse(document + " " + article));
  }

  @ParameterizedTest
  @CsvSource({
    "老年人权益保障法, BAD_ARTICLE",
    "老年人权益保障法 岩温, BAD_ARTICLE",
    "老年人权益保障法 530899194511300011, BAD_ARTICLE",
    "老年人权益保障法 53(08)99(19)45, BAD_ARTICLE",
    "岩温 33, UNKNOWN_DOCUMENT",
    "老年人权益保障法岩温 33, UNKNOWN_DOCUMENT"
  })
  void nothing_of_a_person_fits_into_a_citation(String text, NotCited why) {
    assertEquals(Outcome.rejected(why), RefusalBasis.parse(text));
  }

  @Test
  void documents_hold_no_digits_but_years() {
    RefusalBasis.DOCUMENTS.forEach(
        document ->
            assertEquals("", document.replaceAll("2023|2025", "").replaceAll("[^0-9]", "")));
  }
}
