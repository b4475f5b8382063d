package org.huimin.monthlyrun;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huimin.kernel.Assessment;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 项目个案: what a programme tells the month: whom there is to judge and what each is due. */
public interface ProgrammeCases extends Programme {

  /**
   * The next persons or households of the county, in order of their ids, with what was known of
   * them by the cut-off. Whoever the county answers for in any month is among them, also when their
   * case is over or they have moved on.
   *
   * @param since an earlier cut-off they are compared with; nothing when all of them have news
   * @param after the last of the page before; nothing for the first page
   */
  List<? extends Beneficiary> page(
      Connection c,
      DivisionCode county,
      CutOffVector cutOff,
      @Nullable CutOffVector since,
      @Nullable UUID after,
      int limit)
      throws SQLException;

  /**
   * How many persons or households a page could hold, those included that a cut-off does not know.
   */
  long count(Connection c, DivisionCode county) throws SQLException;

  /** 发放日: by which day of the roster's month the county pays, as known by the cut-off. */
  PayDay payDay(Connection c, DivisionCode county, YearMonth month, CutOffVector cutOff)
      throws SQLException;

  /** Of the subjects those about whom facts have come since the cut-off. */
  Set<UUID> changedSince(Connection c, Collection<UUID> subjects, CutOffVector cutOff)
      throws SQLException;

  /** 受益人: whom months are judged for, by pure rules from facts that lie within the cut-off. */
  interface Beneficiary {

    UUID subject();

    /** Records that were merged into this one: what was ordered for them was ordered for it. */
    Set<UUID> merged();

    /** Whether facts are parked: nothing is due until people have looked. */
    boolean held();

    /**
     * 有新情况: whether anything they are judged by, their facts, their cases or what was published,
     * has changed between the two cut-offs. Whoever is held has news: they were not judged before.
     */
    boolean hasNews();

    /** The first month that could be due; nothing when none ever could. */
    Optional<YearMonth> firstMonth();

    /** What the months are due, both ends counted; those another county answers for are missing. */
    List<Due> dues(YearMonth first, YearMonth last);
  }

  /**
   * One month and component; not entitled means zero.
   *
   * @param by the case that was judged
   */
  record Due(YearMonth month, String component, Assessment assessment, JudgedCase by) {}

  /**
   * The case behind a line.
   *
   * @param version of its stream
   * @param payeeId the account that is paid; nothing while nobody can receive, so that what is owed
   *     is held back
   */
  record JudgedCase(UUID caseId, int version, @Nullable UUID payeeId) {}
}
