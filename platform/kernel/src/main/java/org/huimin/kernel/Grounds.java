package org.huimin.kernel;

import java.util.Map;

/**
 * 理由: why an assessment came out as it did: the rule, the article and the inputs it used, so that
 * it can be shown and repeated ten years later.
 *
 * @param inputs the inputs by name, in the order they are shown; no personal data beyond what the
 *     programme itself may know
 */
public record Grounds(RuleVersion rule, Citation citation, Map<String, String> inputs) {}
