@NullMarked
package org.huimin.socialrelief.app.handling;

import org.jspecify.annotations.NullMarked;
