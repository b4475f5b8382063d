package org.huimin.programme.wiring;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** 人员库地址: what a programme is told of the registry. */
@ConfigMapping(prefix = "huimin.registry")
interface RegistrySettings {

  /** Where the registry answers: how far its topic has come, and officers the names of theirs. */
  URI url();
}
