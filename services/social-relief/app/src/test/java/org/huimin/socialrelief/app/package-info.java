@NullMarked
package org.huimin.socialrelief.app;

import org.jspecify.annotations.NullMarked;
