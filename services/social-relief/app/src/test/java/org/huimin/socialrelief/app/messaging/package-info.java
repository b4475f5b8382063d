/** What the registry told, tried on real servers. */
@NullMarked
package org.huimin.socialrelief.app.messaging;

import org.jspecify.annotations.NullMarked;
