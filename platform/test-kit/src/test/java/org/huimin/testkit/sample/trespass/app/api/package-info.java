@NullMarked
package org.huimin.testkit.sample.trespass.app.api;

import org.jspecify.annotations.NullMarked;
