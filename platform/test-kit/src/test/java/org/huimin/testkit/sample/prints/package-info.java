@NullMarked
package org.huimin.testkit.sample.prints;

import org.jspecify.annotations.NullMarked;
