/** Commands carried out: read, decide, keep in the vault, append; one transaction each. */
@NullMarked
package org.huimin.registry.app.handling;

import org.jspecify.annotations.NullMarked;
