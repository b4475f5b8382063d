/**
 * Journeys: what officials do, through the one door with real tokens, on the stack that {@code
 * ./huimin up} starts, and what finance then reads on Kafka. Journeys do not reach behind the door;
 * only nets do, which look for what must not be there.
 */
@NullMarked
package org.huimin.journeys;

import org.jspecify.annotations.NullMarked;
