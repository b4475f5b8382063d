@NullMarked
package org.huimin.testkit.sample.tidy.app.api;

import org.jspecify.annotations.NullMarked;
