package org.huimin.elderlyallowance.policy;

import java.time.LocalDate;
import org.huimin.kernel.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 户籍居民: what the rule must know of a person.
 *
 * @param county of household registration 户籍
 * @param diedOn nothing while no death is recorded
 */
public record Resident(LocalDate bornOn, DivisionCode county, @Nullable LocalDate diedOn) {}
