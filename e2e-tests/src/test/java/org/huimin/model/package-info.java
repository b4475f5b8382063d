/**
 * 独立核算: the elderly age allowance reckoned a second time, from the handbook's sections on it and on
 * moves between counties, and nothing else. It shares no code with the services and looks at
 * nothing they have stored: only their payment topic is held against it.
 */
@NullMarked
package org.huimin.model;

import org.jspecify.annotations.NullMarked;
