package org.huimin.edge;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.huimin.edge.Recipes.Command;
import org.huimin.edge.Recipes.Maker;
import org.huimin.journeys.CountyOffice;
import org.huimin.journeys.Officer;

/**
 * 标准文件的情形: for one county, each from a month of its own so far away that nobody is paid by it.
 *
 * @param code of a standard of the service, and what it is raised to
 */
record NoticeRecipes(CountyOffice office, String service, String code, String yuan, Maker maker) {

  private static final Officer CITY = new Officer("city.puer");
  private static final Officer SECOND_OF_CITY = new Officer("city.puer.2");

  private static final YearMonth FIRST_MONTH = YearMonth.of(2090, 1);
  private static final AtomicInteger MONTHS = new AtomicInteger();

  Map<String, Supplier<Command>> all() {
    return Map.of(
        "proposeNotice", this::proposeNotice,
        "publishNotice", () -> ofTwo("publishNotice"),
        "refuseNotice", () -> ofTwo("refuseNotice"));
  }

  private Command proposeNotice() {
    return maker.make("proposeNotice", CITY, List.of(), notice(), notice());
  }

  private Command ofTwo(String id) {
    return maker.ofTwo(id, SECOND_OF_CITY, () -> List.of(proposed()));
  }

  private String proposed() {
    return Recipes.done(CITY, "/" + service + "/notices", notice()).path("noticeId");
  }

  private String notice() {
    String row =
        "{\"code\":\"%s\",\"region\":\"%s\",\"value\":\"%s\",\"from\":\"%s\"}"
            .formatted(code, office.code(), yuan, FIRST_MONTH.plusMonths(MONTHS.getAndIncrement()));
    return "{\"region\":\"%s\",\"document\":\"普民发〔2089〕1号\",\"article\":\"第2条\",\"rows\":[%s]}"
        .formatted(office.code(), row);
  }
}
