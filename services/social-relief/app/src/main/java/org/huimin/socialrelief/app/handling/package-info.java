/** Carries out commands: reads, decides, appends, all in one transaction. */
@NullMarked
package org.huimin.socialrelief.app.handling;

import org.jspecify.annotations.NullMarked;
