package org.huimin.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 属地规则: how an operation keeps to the officer's division. Every operation states one; it stands in
 * the published OpenAPI as {@code x-huimin-division}, where the nets that walk all operations find
 * it, and {@link DivisionFilter} lets nobody in without. Who has no division is refused by all of
 * them; another service has none and is no officer, it needs the role alone.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DivisionRule {

  Rule value();

  /** The ways an operation can keep to a division; there is no sixth. */
  enum Rule {
    /**
     * One thing (person, case, roster, payment), named by its id in the path or the body. Outside
     * of the officer's division it is as if it did not exist.
     */
    SUBJECT_WITHIN,

    /** The request names the division it is for; one outside of the officer's is refused. */
    DIVISION_NAMED,

    /**
     * Lists, counts and sums hold only what lies in the officer's division. One inside it may be
     * named to see less; one outside is refused.
     */
    ANSWERS_WITHIN,

    /** Shows or counts the city as a whole, so it is for those who work for the whole of it. */
    WHOLE_CITY,

    /** Concerns nobody: codes that are public. */
    NOT_BOUND
  }
}
