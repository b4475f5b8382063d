package org.huimin.socialrelief.tekuncase;

import java.util.UUID;

/**
 * 供养事件: what an official would say happened to a person's support. No event says what somebody
 * cannot do, earns or has said: it names the assessment, which is kept sealed.
 */
public sealed interface SupportEvent permits CourseEvent, FactEvent, CareEvent, AdverseEvent {

  UUID supportId();
}
