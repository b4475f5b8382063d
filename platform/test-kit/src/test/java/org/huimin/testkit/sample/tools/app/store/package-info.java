@NullMarked
package org.huimin.testkit.sample.tools.app.store;

import org.jspecify.annotations.NullMarked;
