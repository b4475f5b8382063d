/** Tables of the rule, keyed to the handbook's worked examples. */
@NullMarked
package org.huimin.elderlyallowance.policy;

import org.jspecify.annotations.NullMarked;
