@NullMarked
package org.huimin.monthlyrun;

import org.jspecify.annotations.NullMarked;
