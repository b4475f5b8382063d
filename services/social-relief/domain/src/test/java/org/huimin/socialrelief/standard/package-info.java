/** What may be published, and what counts when. */
@NullMarked
package org.huimin.socialrelief.standard;

import org.jspecify.annotations.NullMarked;
