/**
 * What services have published in {@code contracts/http}, read once for all nets. A new service is
 * found by its file; nothing here names one.
 */
@NullMarked
package org.huimin.contracts;

import org.jspecify.annotations.NullMarked;
