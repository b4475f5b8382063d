@NullMarked
package org.huimin.testkit.sample.trespass.app.handling;

import org.jspecify.annotations.NullMarked;
