/**
 * The access net: every operation of every service is asked by everybody, and answers as the
 * contract says. Which operations there are and whom they are for is read from {@code
 * contracts/http}; nothing here names a service or a path.
 */
@NullMarked
package org.huimin.access;

import org.jspecify.annotations.NullMarked;
