@NullMarked
package org.huimin.testkit.sample.trespass.app.view;

import org.jspecify.annotations.NullMarked;
