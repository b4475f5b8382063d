/**
 * 低保独立核算: the minimum living guarantee reckoned a second time, from the handbook's sections on it
 * and its worked examples, and nothing else. It shares no code with the services; only the lines of
 * their rosters, their notices and their payment topic are held against it. It knows neither
 * top-ups nor price subsidies: the handbook's defaults have none.
 */
@NullMarked
package org.huimin.relief;

import org.jspecify.annotations.NullMarked;
