/**
 * A second pair of eyes: reads the topics as a stranger who has nothing but {@code contracts/tape}
 * and {@code contracts/ledger-hash.md}, Kafka's client, the JDK and a JSON parser. Nothing of
 * {@code platform/} or {@code services/} may be used here, not even where it would be right: two
 * readers that share a mistake would agree. The module's {@code pom.xml} refuses any such
 * dependency.
 */
@NullMarked
package org.huimin.independent;

import org.jspecify.annotations.NullMarked;
