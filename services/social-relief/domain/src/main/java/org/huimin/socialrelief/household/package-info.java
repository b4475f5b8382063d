/**
 * 家庭: who belongs to a household in a month and who counts. A stranger would take it for the
 * household register 户口; a programme's household is who lives on one income, decided by officers.
 */
@NullMarked
package org.huimin.socialrelief.household;

import org.jspecify.annotations.NullMarked;
