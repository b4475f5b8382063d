package org.huimin.socialrelief.app.api;

import io.quarkus.qute.TemplateExtension;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.policy.Component;

/** 单上用语: how components and programmes are called on paper. */
@TemplateExtension
public final class SheetCodes {

  private SheetCodes() {}

  static String componentName(String code) {
    return Component.valueOf(code).chinese();
  }

  static String programmeName(String code) {
    for (Area area : Area.values()) {
      if (area.programme().equals(code)) {
        return area.chinese() + "最低生活保障";
      }
    }
    throw new IllegalArgumentException("no programme of this service: " + code);
  }
}
