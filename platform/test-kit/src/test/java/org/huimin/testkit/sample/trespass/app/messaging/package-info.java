@NullMarked
package org.huimin.testkit.sample.trespass.app.messaging;

import org.jspecify.annotations.NullMarked;
