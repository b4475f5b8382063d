/** The registry on its real servers: PostgreSQL, Kafka and Keycloak of the build. */
@NullMarked
package org.huimin.registry.app;

import org.jspecify.annotations.NullMarked;
