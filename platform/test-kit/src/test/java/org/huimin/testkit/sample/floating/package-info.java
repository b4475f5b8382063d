@NullMarked
package org.huimin.testkit.sample.floating;

import org.jspecify.annotations.NullMarked;
