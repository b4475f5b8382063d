package org.huimin.socialrelief.dibaocase;

import java.util.UUID;

/**
 * 低保个案事件: what an official would say happened to the case. No event carries income, assets or
 * anybody's words: means are named by the id of their assessment. Lists are sorted, so that the
 * same decision is the same bytes.
 */
public sealed interface DibaoEvent
    permits ApplicationEvent, InquiryEvent, BenefitEvent, PayeeEvent, PublicationEvent {

  UUID enrolmentId();
}
