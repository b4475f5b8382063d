@NullMarked
package org.huimin.messaging;

import org.jspecify.annotations.NullMarked;
