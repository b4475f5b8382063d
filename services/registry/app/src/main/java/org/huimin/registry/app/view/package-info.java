/** One question officials ask: where a person stands now. */
@NullMarked
package org.huimin.registry.app.view;

import org.jspecify.annotations.NullMarked;
