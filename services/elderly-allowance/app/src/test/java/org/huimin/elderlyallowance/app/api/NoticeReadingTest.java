package org.huimin.elderlyallowance.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.huimin.elderlyallowance.app.api.NoticeBodies.SentNotice;
import org.huimin.web.Problem;
import org.junit.jupiter.api.Test;

final class NoticeReadingTest {

  @Test
  void a_table_of_its_head_alone_lacks_rows_and_says_where() {
    SentNotice sent =
        new SentNotice("530802", "普民发〔2026〕1号", "第2条", null, "code,region,value,from\n");
    Problem problem = assertThrows(Problem.class, () -> NoticeReading.read(sent));
    assertEquals("NOTICE_EMPTY", problem.code());
    assertEquals("csv", problem.field());
  }
}
