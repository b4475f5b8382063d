/**
 * The one door: every official and every program enters by {@code /api/<service>/…}. It knows no
 * business rule and keeps nothing; the service behind it decides again who may do what.
 */
@NullMarked
package org.huimin.console.app;

import org.jspecify.annotations.NullMarked;
