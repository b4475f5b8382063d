/**
 * 特困供养: one person's support as it is lived, from the confirmation to its end. A stranger would
 * look for the application in here; it is the one procedure of all who apply, and what begins here
 * has been decided there. No application confirms one yet, and no roster pays one.
 */
@NullMarked
package org.huimin.socialrelief.tekuncase;

import org.jspecify.annotations.NullMarked;
