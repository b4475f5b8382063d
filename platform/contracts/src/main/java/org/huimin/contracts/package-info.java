/**
 * What stands in the folder {@code contracts}, read for tests, and what may change in it. A
 * stranger would look for the contracts themselves here; they are plain files that need no Java.
 */
@NullMarked
package org.huimin.contracts;

import org.jspecify.annotations.NullMarked;
