@NullMarked
package org.huimin.testkit.sample.mutable;

import org.jspecify.annotations.NullMarked;
