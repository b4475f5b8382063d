@NullMarked
package org.huimin.testkit.sample.floatingcall;

import org.jspecify.annotations.NullMarked;
