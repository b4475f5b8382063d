@NullMarked
package org.huimin.bench.limit;

import org.jspecify.annotations.NullMarked;
