/** What officers add in their own words: sealed, beside the tape. */
@NullMarked
package org.huimin.programme.words;

import org.jspecify.annotations.NullMarked;
