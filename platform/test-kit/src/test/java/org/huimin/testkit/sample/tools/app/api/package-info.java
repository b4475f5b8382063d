@NullMarked
package org.huimin.testkit.sample.tools.app.api;

import org.jspecify.annotations.NullMarked;
