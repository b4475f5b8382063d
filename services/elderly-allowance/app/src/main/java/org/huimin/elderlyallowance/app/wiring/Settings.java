package org.huimin.elderlyallowance.app.wiring;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** What the allowance alone can be told. */
@ConfigMapping(prefix = "huimin.registry")
interface Settings {

  /** Where the registry answers: how far its topic has come, and officers the names of theirs. */
  URI url();
}
