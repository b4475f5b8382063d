/** Tests of the procedure: each path, each no, and what holds on all paths at once. */
@NullMarked
package org.huimin.socialrelief.dibaocase;

import org.jspecify.annotations.NullMarked;
