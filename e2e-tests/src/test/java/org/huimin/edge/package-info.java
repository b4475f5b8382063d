/**
 * The nets at the edge: whatever is sent, nothing answers 5xx, nothing bad changes anything, and a
 * command under a key is carried out once. What is sent is made from {@code contracts/http}; a new
 * service is found there, and needs a line here only where it brings a new command.
 */
@NullMarked
package org.huimin.edge;

import org.jspecify.annotations.NullMarked;
