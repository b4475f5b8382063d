/**
 * Journeys: what officials do, through the one door with real tokens, on the stack that {@code
 * ./huimin up} starts. Nothing here reaches behind the door.
 */
@NullMarked
package org.huimin.journeys;

import org.jspecify.annotations.NullMarked;
