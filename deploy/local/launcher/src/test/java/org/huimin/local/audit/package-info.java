@NullMarked
package org.huimin.local.audit;

import org.jspecify.annotations.NullMarked;
