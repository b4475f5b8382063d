/** What the registry tells of persons, as a programme knows it now and as a cut-off knew it. */
@NullMarked
package org.huimin.programme.facts;

import org.jspecify.annotations.NullMarked;
