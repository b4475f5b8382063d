@NullMarked
package org.huimin.bench;

import org.jspecify.annotations.NullMarked;
