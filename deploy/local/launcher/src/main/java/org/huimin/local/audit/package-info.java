/**
 * What an auditor can find out from Kafka alone, and the comparison of it with what the services
 * say. A number compared here never comes from the place it is compared with.
 */
@NullMarked
package org.huimin.local.audit;

import org.jspecify.annotations.NullMarked;
