package org.huimin.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.huimin.eventstore.BusinessClock;
import org.huimin.identity.MasterKey;

/** What every service stands on, made at start: a wrong key or file stops it then. */
@Singleton
public final class HouseParts {

  @Produces
  @Singleton
  BusinessClock clock(HouseSettings.Clock clock) {
    return new BusinessClock(clock.file().orElse(null));
  }

  @Produces
  @Singleton
  @Startup
  MasterKey masterKey(HouseSettings.Vault vault) {
    return MasterKey.configured(vault.masterKey(), vault.masterKeyFile());
  }
}
