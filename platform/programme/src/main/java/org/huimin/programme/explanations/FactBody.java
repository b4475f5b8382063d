package org.huimin.programme.explanations;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 事实: a fact as it is answered. */
public record FactBody(
    String type,
    String position,
    Instant recordedAt,
    boolean knownThen,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String content) {

  public static FactBody of(DatedFact dated) {
    return new FactBody(
        dated.type(),
        dated.at().toString(),
        dated.recordedAt(),
        dated.knownThen(),
        dated.content());
  }

  @Override
  public String toString() {
    return "FactBody";
  }
}
