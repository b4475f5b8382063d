@NullMarked
package org.huimin.testkit.sample.hall.app.corridor;

import org.jspecify.annotations.NullMarked;
