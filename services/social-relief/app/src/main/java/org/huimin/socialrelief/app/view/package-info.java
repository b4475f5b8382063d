/** Where cases and households stand, for those who ask. */
@NullMarked
package org.huimin.socialrelief.app.view;

import org.jspecify.annotations.NullMarked;
