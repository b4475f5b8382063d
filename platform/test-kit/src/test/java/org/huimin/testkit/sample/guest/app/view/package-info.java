@NullMarked
package org.huimin.testkit.sample.guest.app.view;

import org.jspecify.annotations.NullMarked;
