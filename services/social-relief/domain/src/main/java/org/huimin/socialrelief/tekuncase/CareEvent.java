package org.huimin.socialrelief.tekuncase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huimin.socialrelief.household.Area;
import org.huimin.socialrelief.tekun.SelfCare;
import org.jspecify.annotations.Nullable;

/** 照料事件: how far the person can look after themselves, where they live and who cares for them. */
public sealed interface CareEvent extends SupportEvent {

  /** 自理能力变化报告, 民发〔2021〕43号 art. 23. */
  record SelfCareChangeReported(UUID supportId, LocalDate reportedOn) implements CareEvent {}

  /** 自理能力评估: which band two have found. Of what the person cannot do, only that is told. */
  record SelfCareAssessed(
      UUID supportId,
      UUID assessmentId,
      LocalDate assessedOn,
      SelfCare selfCare,
      List<String> assessors)
      implements CareEvent {
    public SelfCareAssessed {
      assessors = List.copyOf(assessors);
    }
  }

  /** 自理能力类别认定. */
  record SelfCareDecided(
      UUID supportId, UUID decisionId, LocalDate decidedOn, YearMonth fromMonth, SelfCare selfCare)
      implements CareEvent {}

  /**
   * 城乡待遇认定.
   *
   * @param preparedBy who brought it; nothing for what was proposed to the person before
   */
  record RateDecided(
      UUID supportId,
      UUID decisionId,
      LocalDate decidedOn,
      YearMonth fromMonth,
      Area area,
      @Nullable String preparedBy)
      implements CareEvent {}

  /**
   * 供养意愿: where the person wants to live.
   *
   * @param signedBy the person, or their guardian 监护人
   * @param guardianshipId on which the guardian signs; nothing for the person
   */
  record WillingnessRecorded(
      UUID supportId,
      LocalDate recordedOn,
      Willingness willingness,
      UUID signedBy,
      @Nullable UUID guardianshipId)
      implements CareEvent {}

  /** 入住供养服务机构. */
  record PlacementStarted(
      UUID supportId, UUID institutionId, LocalDate startedOn, String preparedBy)
      implements CareEvent {}

  /** 离开供养服务机构. */
  record PlacementEnded(UUID supportId, UUID institutionId, LocalDate endedOn, String preparedBy)
      implements CareEvent {}

  /** 照料服务协议: somebody cares for the person at home, and is paid for it. */
  record CareAgreementBegan(UUID supportId, UUID caregiverId, LocalDate begunOn, String preparedBy)
      implements CareEvent {}

  /** 照料服务协议终止. */
  record CareAgreementEnded(
      UUID supportId, UUID caregiverId, LocalDate endedOn, AgreementEnd reason)
      implements CareEvent {}

  /** 照料人死亡撤销: the agreement is as if it had never ended. */
  record CareAgreementResumed(UUID supportId, UUID caregiverId) implements CareEvent {}

  /** 供养意愿. */
  enum Willingness {
    /** 集中供养. */
    CENTRALISED,
    /** 分散供养. */
    DISPERSED
  }

  /** 协议终止的原因. */
  enum AgreementEnd {
    /** 解除协议. */
    GIVEN_UP,
    /** 照料人死亡. */
    CAREGIVER_DIED,
    /** 入住机构. */
    PLACED
  }
}
