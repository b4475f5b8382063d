/** A key claimed and answered, on a real PostgreSQL. */
@NullMarked
package org.huimin.commands;

import org.jspecify.annotations.NullMarked;
