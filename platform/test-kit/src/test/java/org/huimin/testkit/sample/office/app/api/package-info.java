@NullMarked
package org.huimin.testkit.sample.office.app.api;

import org.jspecify.annotations.NullMarked;
