/** What officials ask the allowance for. Nothing here knows a name or an ID number. */
@NullMarked
package org.huimin.elderlyallowance.app.api;

import org.jspecify.annotations.NullMarked;
