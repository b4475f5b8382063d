@NullMarked
package org.huimin.testkit.sample.office.app.store;

import org.jspecify.annotations.NullMarked;
