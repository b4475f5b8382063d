/**
 * Tests of support as it is lived: each order, each no, each month, and what holds on all paths.
 */
@NullMarked
package org.huimin.socialrelief.tekuncase;

import org.jspecify.annotations.NullMarked;
