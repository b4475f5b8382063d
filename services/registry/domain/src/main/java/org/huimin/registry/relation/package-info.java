/**
 * Who is whose spouse, parent or child. A stranger would look for two entries of each relation, one
 * on either person; it is declared once, and the other side is reckoned.
 */
@NullMarked
package org.huimin.registry.relation;

import org.jspecify.annotations.NullMarked;
