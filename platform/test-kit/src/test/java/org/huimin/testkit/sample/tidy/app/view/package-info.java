@NullMarked
package org.huimin.testkit.sample.tidy.app.view;

import org.jspecify.annotations.NullMarked;
