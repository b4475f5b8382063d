/**
 * What officials ask the ledger over HTTP. A stranger would look for commands on records; there are
 * none: the ledger is written by the topics alone.
 */
@NullMarked
package org.huimin.ledger.app.api;

import org.jspecify.annotations.NullMarked;
