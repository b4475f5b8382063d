package org.huimin.socialrelief.dibaocase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 决定的效力: what a decision does to the months from one on. */
public sealed interface Decided {

  /** By what they count from, then by when they were decided: never by when they were told. */
  Comparator<Decided> ORDER =
      Comparator.comparing(Decided::fromMonth)
          .thenComparing(d -> d.decision().decidedOn())
          .thenComparingInt(d -> d.decision().number());

  Decision decision();

  YearMonth fromMonth();

  /**
   * 决定.
   *
   * @param number of the decision in its case, which tells two of one day apart
   */
  record Decision(UUID id, int number, LocalDate decidedOn, String by) {}

  /**
   * 家庭组成与经济状况.
   *
   * @param adverse whether it was decided against the household
   */
  record Composition(
      Decision decision,
      YearMonth fromMonth,
      DibaoUnit unit,
      Set<UUID> members,
      UUID meansId,
      boolean adverse)
      implements Decided {
    public Composition {
      members = Set.copyOf(members);
    }
  }

  /**
   * 渐退期, with the last month that is paid.
   *
   * @param overtakenIn the month from which another decision stood in its place until it was
   *     revoked, too late for this one to go on; nothing where none did
   */
  record Exit(
      Decision decision, YearMonth fromMonth, YearMonth lastMonth, @Nullable YearMonth overtakenIn)
      implements Decided {

    /** A decision that took over from it is revoked when it would have been over. */
    Exit overtakenBy(Decided revoked) {
      return overtakenIn == null || revoked.fromMonth().isBefore(overtakenIn)
          ? new Exit(decision, fromMonth, lastMonth, revoked.fromMonth())
          : this;
    }
  }

  /** 停发, from the first month that is not due. */
  record End(Decision decision, YearMonth fromMonth) implements Decided {}

  /** 个人份额, stopped or restored. */
  record Share(Decision decision, YearMonth fromMonth, UUID personId, boolean stopped)
      implements Decided {}

  /** 暂停, or its lifting. */
  record Pause(Decision decision, YearMonth fromMonth, boolean suspended) implements Decided {}
}
