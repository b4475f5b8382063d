/**
 * PostgreSQL, Kafka and Keycloak as child processes, from artifacts of Maven Central. A server
 * outlives the JVM that started it: whoever starts one keeps its {@link
 * org.huimin.local.servers.Running} and stops it.
 */
@NullMarked
package org.huimin.local.servers;

import org.jspecify.annotations.NullMarked;
