@NullMarked
package org.huimin.testkit.sample.clock;

import org.jspecify.annotations.NullMarked;
