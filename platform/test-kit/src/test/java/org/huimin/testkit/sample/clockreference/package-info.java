@NullMarked
package org.huimin.testkit.sample.clockreference;

import org.jspecify.annotations.NullMarked;
