@NullMarked
package org.huimin.testkit.sample.cycle.one;

import org.jspecify.annotations.NullMarked;
