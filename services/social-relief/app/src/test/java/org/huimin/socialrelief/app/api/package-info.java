@NullMarked
package org.huimin.socialrelief.app.api;

import org.jspecify.annotations.NullMarked;
