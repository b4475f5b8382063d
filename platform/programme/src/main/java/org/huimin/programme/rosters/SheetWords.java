package org.huimin.programme.rosters;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.huimin.monthlyrun.PaymentEvent.PayType;

/** 打印用语: how things are written on paper. */
@TemplateExtension
public final class SheetWords {

  private static final DateTimeFormatter CHINA =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private SheetWords() {}

  /** In China's time, to the second. */
  static String china(Instant at) {
    return CHINA.format(at);
  }

  static String chinese(PayType type) {
    return switch (type) {
      case REGULAR -> "当月";
      case DIFFERENCE -> "补差";
      case ARREARS -> "补发";
    };
  }

  /** A wire name's service and event, without what is the same in all. */
  static String event(String type) {
    return type.replace("org.huimin.", "").replaceAll("\\.v[0-9]+$", "");
  }
}
