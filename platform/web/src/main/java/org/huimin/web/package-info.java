/**
 * What every HTTP service shares at its edge: who is asking, what they may open, and how a no is
 * written (RFC 9457). A stranger would assume that the division check belongs to the resource; it
 * stands in {@link org.huimin.web.CurrentOfficer} alone, and {@link org.huimin.web.DivisionRule}
 * says which one an operation keeps.
 */
@NullMarked
package org.huimin.web;

import org.jspecify.annotations.NullMarked;
