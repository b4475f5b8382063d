/** Long work beside the counter: JDBC off the event loop, and page by page in the background. */
@NullMarked
package org.huimin.programme.work;

import org.jspecify.annotations.NullMarked;
