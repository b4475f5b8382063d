/**
 * Whose near relatives may have a case. A stranger would look on the officer's side; a declaration
 * stands with the relative, because it is the relative's case that another officer has to decide.
 */
@NullMarked
package org.huimin.registry.relative;

import org.jspecify.annotations.NullMarked;
