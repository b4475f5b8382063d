/**
 * A person as the programmes know them: a random id, a birth date, a place, alive or not. A
 * stranger would look for the name here; it is in the vault and on no event.
 */
@NullMarked
package org.huimin.registry.person;

import org.jspecify.annotations.NullMarked;
