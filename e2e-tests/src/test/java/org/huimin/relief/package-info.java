/**
 * 低保独立核算: the minimum living guarantee reckoned a second time, from the handbook's sections on it
 * and its worked examples, and nothing else. It shares no code with the services; only the lines of
 * their rosters and their payment topic are held against it. It knows no floors, bands or top-ups:
 * the defaults have none, and no notice can change them yet.
 */
@NullMarked
package org.huimin.relief;

import org.jspecify.annotations.NullMarked;
