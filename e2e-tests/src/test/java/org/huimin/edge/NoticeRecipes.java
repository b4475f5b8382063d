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

/** 标准文件的情形: for one county, each from a month of its own so far away that nobody is paid by it. */
record NoticeRecipes(CountyOffice office, Maker maker) {

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

  /** These take no body, so that another command is one about another notice. */
  private Command ofTwo(String id) {
    return new Command(
        id,
        maker.make(id, SECOND_OF_CITY, List.of(proposed()), "{}", "{}").request(),
        maker.make(id, SECOND_OF_CITY, List.of(proposed()), "{}", "{}").request());
  }

  private String proposed() {
    return Recipes.done(CITY, "/elderly-allowance/notices", notice()).path("noticeId");
  }

  private String notice() {
    String row =
        "{\"code\":\"ELDERLY.80_89\",\"region\":\"%s\",\"value\":\"100.00\",\"from\":\"%s\"}"
            .formatted(office.code(), FIRST_MONTH.plusMonths(MONTHS.getAndIncrement()));
    return "{\"region\":\"%s\",\"document\":\"普民发〔2089〕1号\",\"article\":\"第2条\",\"rows\":[%s]}"
        .formatted(office.code(), row);
  }
}
