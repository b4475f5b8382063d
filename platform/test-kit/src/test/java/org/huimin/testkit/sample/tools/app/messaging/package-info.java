@NullMarked
package org.huimin.testkit.sample.tools.app.messaging;

import org.jspecify.annotations.NullMarked;
