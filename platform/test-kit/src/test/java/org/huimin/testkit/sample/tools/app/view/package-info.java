@NullMarked
package org.huimin.testkit.sample.tools.app.view;

import org.jspecify.annotations.NullMarked;
