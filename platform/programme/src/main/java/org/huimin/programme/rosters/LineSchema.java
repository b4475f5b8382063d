package org.huimin.programme.rosters;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** 明细结构: a line is the event of the service that is asked; its schema is named in the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class LineSchema implements OASFilter {

  private final String schema =
      RosterResource.LINE.replace(
          "{service}",
          ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));

  @Override
  public Schema filterSchema(Schema asked) {
    if (RosterResource.LINE.equals(asked.getRef())) {
      asked.setRef(schema);
    }
    return asked;
  }
}
