@NullMarked
package org.huimin.testkit.sample.logs;

import org.jspecify.annotations.NullMarked;
