@NullMarked
package org.huimin.testkit.sample.tools.app.handling;

import org.jspecify.annotations.NullMarked;
