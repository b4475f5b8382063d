/** What the registry tells is followed here. */
@NullMarked
package org.huimin.socialrelief.app.messaging;

import org.jspecify.annotations.NullMarked;
