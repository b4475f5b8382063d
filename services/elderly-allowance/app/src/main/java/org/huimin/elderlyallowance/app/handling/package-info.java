/** Commands carried out: read, decide, append; one transaction each. */
@NullMarked
package org.huimin.elderlyallowance.app.handling;

import org.jspecify.annotations.NullMarked;
