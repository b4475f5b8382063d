/** The allowance on its real servers: PostgreSQL, Kafka and Keycloak of the build. */
@NullMarked
package org.huimin.elderlyallowance.app;

import org.jspecify.annotations.NullMarked;
