/** What officials ask the allowance for. Nothing here knows an ID number or keeps a name. */
@NullMarked
package org.huimin.elderlyallowance.app.api;

import org.jspecify.annotations.NullMarked;
