package org.huimin.programme.facts;

import java.util.UUID;

/** 事实: an event of the registry and its place on the topic. */
public record PersonFact(PersonEvent event, UUID eventId, int version, int partition, long seq) {}
