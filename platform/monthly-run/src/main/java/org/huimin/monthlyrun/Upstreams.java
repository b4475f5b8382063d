package org.huimin.monthlyrun;

import java.util.Map;

/** 上游: the services whose facts a month is judged by. */
@FunctionalInterface
public interface Upstreams {

  /**
   * What the upstream services have recorded until now: topic → partition → sequence.
   *
   * @throws UpstreamAway when one does not answer; the month waits for it, visibly
   */
  Map<String, Map<Integer, Long>> heads() throws UpstreamAway;

  /** 上游不可达. */
  final class UpstreamAway extends Exception {

    public UpstreamAway(String service, Throwable cause) {
      super("waiting for " + service, cause);
    }
  }
}
