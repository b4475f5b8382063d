@NullMarked
package org.huimin.registry.app.view;

import org.jspecify.annotations.NullMarked;
