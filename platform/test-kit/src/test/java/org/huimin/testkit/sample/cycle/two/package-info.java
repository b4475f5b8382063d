@NullMarked
package org.huimin.testkit.sample.cycle.two;

import org.jspecify.annotations.NullMarked;
