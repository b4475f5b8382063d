@NullMarked
package org.huimin.testkit.sample.tools.app.wiring;

import org.jspecify.annotations.NullMarked;
