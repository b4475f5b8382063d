package org.huimin.ledger.app.wiring;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What the ledger alone can be told. */
@ConfigMapping(prefix = "huimin.ledger")
interface Settings {

  /** The tapes it reads, each {@code <service>.<tape>}. */
  List<String> tapes();

  /** How many partitions are taken side by side, each by a reader of its own; 1 or more. */
  int readers();
}
