@NullMarked
package org.huimin.testkit.sample.random;

import org.jspecify.annotations.NullMarked;
