/**
 * How an officer's command is carried out: once, in one transaction with everything it changes. A
 * stranger would assume that answers are cached; what is kept is the id and the positions that came
 * of a command, and only when it was accepted. A rejected command has changed nothing, so nothing
 * of it is remembered: sent again, it is decided again.
 */
@NullMarked
package org.huimin.commands;

import org.jspecify.annotations.NullMarked;
