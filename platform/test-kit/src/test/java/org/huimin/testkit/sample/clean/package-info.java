@NullMarked
package org.huimin.testkit.sample.clean;

import org.jspecify.annotations.NullMarked;
