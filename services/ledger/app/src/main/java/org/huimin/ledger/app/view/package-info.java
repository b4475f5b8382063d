/**
 * The ledger itself: the projection that writes it and the questions it answers. A stranger would
 * look for entities; there are none: rows are written in bulk by COPY and read by plain SQL.
 */
@NullMarked
package org.huimin.ledger.app.view;

import org.jspecify.annotations.NullMarked;
