/** What a service that writes a topic offers for it: the relay and its health, and the heads. */
@NullMarked
package org.huimin.publishing;

import org.jspecify.annotations.NullMarked;
