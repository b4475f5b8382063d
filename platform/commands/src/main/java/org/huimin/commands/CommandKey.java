package org.huimin.commands;

/**
 * 幂等键: the {@code Idempotency-Key} of one officer's command, as keyed digests. Two officers who
 * happen to choose the same key have different digests, so nobody reads another's answer.
 *
 * @param key digest of officer and key
 * @param fingerprint digest of the operation and the body
 */
public record CommandKey(String key, String fingerprint) {}
