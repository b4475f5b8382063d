/**
 * The privacy net: after the demo and the journeys everything the system left anywhere is searched
 * for the people of the run, in every disguise. A stranger would look for the list of people; there
 * is none: the vault itself is opened with the stack's master key and says whom to look for.
 */
@NullMarked
package org.huimin.privacy;

import org.jspecify.annotations.NullMarked;
