package org.huimin.elderlyallowance.enrolment;

import java.util.UUID;
import org.huimin.kernel.HashedId;

/** 登记编号: made from its key, so that two clerks who take the same application make the same case. */
public final class EnrolmentId {

  private EnrolmentId() {}

  /**
   * The id of a person's case in a programme.
   *
   * @param n how many cases the person had before in this programme
   */
  public static UUID of(UUID subject, String programme, int n) {
    return HashedId.of(subject.toString(), programme, Integer.toString(n));
  }
}
