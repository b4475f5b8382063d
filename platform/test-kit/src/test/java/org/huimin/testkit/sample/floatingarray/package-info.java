/** Breaks a rule on purpose: amounts in an array of floating point numbers. */
@NullMarked
package org.huimin.testkit.sample.floatingarray;

import org.jspecify.annotations.NullMarked;
