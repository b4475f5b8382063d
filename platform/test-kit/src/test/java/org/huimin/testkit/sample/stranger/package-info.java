@NullMarked
package org.huimin.testkit.sample.stranger;

import org.jspecify.annotations.NullMarked;
