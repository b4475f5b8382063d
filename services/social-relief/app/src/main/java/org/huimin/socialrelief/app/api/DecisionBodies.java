package org.huimin.socialrelief.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huimin.socialrelief.dibaocase.DecisionTaken;
import org.huimin.socialrelief.dibaocase.Remedy;
import org.jspecify.annotations.Nullable;

/** 决定报文: what was decided in a case, as it is told. */
final class DecisionBodies {

  private DecisionBodies() {}

  record RemedyBody(String chinese, String english, String basis) {
    static RemedyBody of(Remedy one) {
      return new RemedyBody(one.chinese(), one.english(), one.basis());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionBody(
      UUID decisionId,
      String kind,
      String decidedOn,
      String decidedBy,
      @Schema(description = "理由: the code, of a decision against the household")
          @Nullable String reason,
      @Schema(description = "理由, in words") @Nullable String chinese,
      @Nullable String english,
      @Schema(description = "依据: document and article") @Nullable String document,
      @Nullable String article,
      @Schema(description = "执行月: from which month it counts") @Nullable String fromMonth,
      @Schema(description = "最后发放月: of a 渐退期, or of an end") @Nullable String lastMonth,
      @Schema(description = "认定为: HOUSEHOLD, SINGLE_PERSON or MARGINAL, where it decides that")
          @Nullable String unit,
      @Schema(description = "whose share alone it is") @Nullable UUID personId,
      @Schema(description = "送达日") @Nullable String deliveredOn,
      @Schema(description = "撤销日: of it, or of the confirmation it rests on")
          @Nullable String revokedOn,
      @Schema(description = "撤销理由") @Nullable String revocationGround,
      @Schema(description = "撤销送达日") @Nullable String revocationDeliveredOn,
      @Schema(description = "应退: what was gained by concealment, in yuan")
          @Nullable String toReturn,
      @Schema(description = "罚款上限: the most a fine may be, in yuan") @Nullable String highestFine,
      @Schema(description = "救济途径: what can be done against it") List<RemedyBody> remedies) {

    static DecisionBody of(DecisionTaken one) {
      DecisionTaken.Why why = one.why();
      DecisionTaken.Effect effect = one.effect();
      DecisionTaken.Concealed concealed = one.concealed();
      DecisionTaken.Revoked revoked = one.fate().revoked();
      return new DecisionBody(
          one.decisionId(),
          one.kind().name(),
          one.decidedOn().toString(),
          one.decidedBy(),
          why == null ? null : why.reason(),
          why == null ? null : why.words().chinese(),
          why == null ? null : why.words().english(),
          why == null ? null : why.basis().document(),
          why == null ? null : why.basis().article(),
          effect == null ? null : effect.fromMonth().toString(),
          effect == null ? null : text(effect.lastMonth()),
          effect == null || effect.unit() == null ? null : effect.unit().name(),
          effect == null ? null : effect.personId(),
          text(one.fate().deliveredOn()),
          text(revoked == null ? null : revoked.on()),
          revoked == null ? null : revoked.ground().name(),
          text(one.fate().revocationDeliveredOn()),
          concealed == null ? null : concealed.toReturn().toString(),
          concealed == null ? null : concealed.highestFine().toString(),
          Remedy.ALL.stream().map(RemedyBody::of).toList());
    }

    private static @Nullable String text(@Nullable Object said) {
      return said == null ? null : said.toString();
    }
  }
}
