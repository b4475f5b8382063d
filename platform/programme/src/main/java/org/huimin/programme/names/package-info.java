/** Names for paper, told by the registry to the officer who asks. */
@NullMarked
package org.huimin.programme.names;

import org.jspecify.annotations.NullMarked;
