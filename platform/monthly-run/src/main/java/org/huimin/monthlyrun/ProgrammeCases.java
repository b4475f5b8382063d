package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 项目个案: what a programme tells the month: which cases there are and what each is due. */
public interface ProgrammeCases {

  /** As it stands on payment lines, e.g. {@code ELDERLY_ALLOWANCE}. */
  String programme();

  /** The service's name in wire names, e.g. {@code elderly-allowance}. */
  String service();

  /** 功能科目. */
  String budgetLine();

  /**
   * The next cases of the county, in order of case id, judged by pure rules from facts that lie
   * within the cut-off. A case that is over is among them as long as a month of it could have been
   * ordered.
   *
   * @param after the last case of the page before; nothing for the first page
   */
  List<CaseDues> page(
      Connection c,
      DivisionCode county,
      YearMonth month,
      CutOffVector cutOff,
      @Nullable UUID after,
      int limit)
      throws SQLException;

  /** How many cases the county has, those included that a cut-off does not know. */
  long count(Connection c, DivisionCode county) throws SQLException;

  /** Of the subjects those about whom facts have come since the cut-off. */
  Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException;

  /**
   * What one case is due.
   *
   * @param caseVersion the version of the case's stream that was judged
   * @param held whether facts of the person are parked: nothing is due until people have looked
   * @param dues every month from the first that could be due to the roster's own
   */
  record CaseDues(
      UUID caseId, int caseVersion, UUID subject, UUID payeeId, boolean held, List<Due> dues) {
    public CaseDues {
      dues = List.copyOf(dues);
    }
  }

  /** One month and component; not entitled means zero. */
  record Due(YearMonth month, String component, Assessment assessment) {}
}
