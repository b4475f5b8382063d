package org.huimin.elderlyallowance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.huimin.kernel.Standards;

/** 高龄津贴标准: the rows the programme starts with; later notices come as events of the same columns. */
public final class ElderlyStandards {

  private ElderlyStandards() {}

  public static Standards published() {
    try (InputStream in = ElderlyStandards.class.getResourceAsStream("standards.csv")) {
      if (in == null) {
        throw new IllegalStateException(
            "standards.csv is missing beside " + ElderlyStandards.class);
      }
      return Standards.fromCsv(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
