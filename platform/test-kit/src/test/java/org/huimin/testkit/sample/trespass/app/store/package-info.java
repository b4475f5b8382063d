@NullMarked
package org.huimin.testkit.sample.trespass.app.store;

import org.jspecify.annotations.NullMarked;
