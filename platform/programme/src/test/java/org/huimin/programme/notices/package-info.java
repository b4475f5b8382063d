/** What an officer sends, read. */
@NullMarked
package org.huimin.programme.notices;

import org.jspecify.annotations.NullMarked;
