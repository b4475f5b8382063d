package org.huimin.socialrelief.dibaocase;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 计入月份: months in which a case counts somebody, whatever else stops its pay in them.
 *
 * @param through the last of them; nothing while no end is decided
 */
public record CountedMonths(UUID personId, YearMonth from, @Nullable YearMonth through) {}
