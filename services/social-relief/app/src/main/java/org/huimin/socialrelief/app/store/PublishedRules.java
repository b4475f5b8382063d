package org.huimin.socialrelief.app.store;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.huimin.monthlyrun.CutOffVector;
import org.huimin.socialrelief.standard.DibaoRules;

/** 已公布的标准与规定: what the programme started with. Nothing is published since: no notice exists yet. */
public final class PublishedRules {

  /** What stands in the files was known before the first case. */
  private static final LocalDate ALL_THAT_IS_THERE = LocalDate.MAX;

  public DibaoRules asKnown(Connection c, CutOffVector cutOff) {
    return now();
  }

  boolean isSame(CutOffVector one, CutOffVector other) {
    return true;
  }

  public DibaoRules now() {
    return DibaoRules.of(List.of(), List.of(), List.of(), ALL_THAT_IS_THERE);
  }
}
