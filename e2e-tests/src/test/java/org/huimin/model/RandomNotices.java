package org.huimin.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huimin.journeys.CityHall;
import org.huimin.journeys.CityHall.NoticeRow;
import org.huimin.journeys.CountyOffice;

/** 随机文件: every county has rules of its own, some published long after the month they count from. */
final class RandomNotices {

  private final Random random;
  private final YearMonth begin;
  private final Map<Integer, List<NoticeRow>> notices = new TreeMap<>();

  private RandomNotices(Random random, YearMonth begin) {
    this.random = random;
    this.begin = begin;
  }

  /** The rows by the month they are published in, counted from the beginning. */
  static Map<Integer, List<NoticeRow>> of(Random random, YearMonth begin) {
    RandomNotices notices = new RandomNotices(random, begin);
    CityHall.COUNTIES.forEach(notices::ofCounty);
    notices.publish(3, new NoticeRow("ELDERLY.100_PLUS", "5308", "650.00", begin.plusMonths(1)));
    return notices.notices;
  }

  private void ofCounty(CountyOffice county) {
    if (random.nextInt(5) < 2) {
      some(county, Ordinances.BACKPAY, oneOf("3", "6", "12"), -12);
    }
    if (random.nextInt(3) == 0) {
      some(county, Ordinances.ANCHOR, "MONTH_AFTER_BIRTHDAY", -3);
    }
    if (random.nextInt(3) > 0) {
      some(county, Ordinances.CHECK, oneOf("2", "3", "6"), -3);
      some(county, Ordinances.RESUME, oneOf("1", "2", "4"), -12);
    }
    if (random.nextInt(5) < 2) {
      some(county, "ELDERLY.80_89", oneOf("88.80", "90.00", "120.00"), -4);
    }
    if (random.nextInt(3) == 0) {
      some(county, "ELDERLY.90_99", oneOf("160.00", "200.50"), -4);
    }
  }

  private void some(CountyOffice county, String code, String value, int earliest) {
    YearMonth from = begin.plusMonths(earliest + random.nextInt(6 - earliest));
    publish(random.nextInt(7), new NoticeRow(code, county.code(), value, from));
  }

  private void publish(int month, NoticeRow row) {
    notices.computeIfAbsent(month, _ -> new ArrayList<>()).add(row);
  }

  private String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }
}
