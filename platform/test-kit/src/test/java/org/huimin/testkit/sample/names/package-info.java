@NullMarked
package org.huimin.testkit.sample.names;

import org.jspecify.annotations.NullMarked;
