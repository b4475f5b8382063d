/** Answers HTTP; knows no database, no topic. */
@NullMarked
package org.huimin.socialrelief.app.api;

import org.jspecify.annotations.NullMarked;
