package org.huimin.socialrelief.app.handling;

import java.sql.Connection;
import org.huimin.eventstore.BusinessClock;
import org.huimin.kernel.DivisionCode;
import org.huimin.socialrelief.app.store.PublishedRules;
import org.huimin.socialrelief.dibaocase.ConfirmAuthority;

/**
 * 确认权限: who decides in a county today, by what is published for it for this month, whenever the
 * case began (社会救助法 44).
 */
final class Authority {

  private final PublishedRules published;
  private final BusinessClock clock;

  Authority(PublishedRules published, BusinessClock clock) {
    this.published = published;
    this.clock = clock;
  }

  ConfirmAuthority in(Connection c, DivisionCode county) {
    return published.optionsIn(c, county, clock.today()).townshipsDecide()
        ? ConfirmAuthority.TOWNSHIP
        : ConfirmAuthority.COUNTY;
  }
}
