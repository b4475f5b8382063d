@NullMarked
package org.huimin.testkit;

import org.jspecify.annotations.NullMarked;
