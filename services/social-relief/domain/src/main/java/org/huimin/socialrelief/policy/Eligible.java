package org.huimin.socialrelief.policy;

import java.time.YearMonth;
import java.util.List;
import org.huimin.socialrelief.household.Member;
import org.huimin.socialrelief.household.Place;
import org.huimin.socialrelief.standard.DibaoRules;
import org.huimin.socialrelief.standard.LocalOptions;

/**
 * 符合条件的家庭: a household below the standard in a month, with all that its amounts are found from.
 *
 * @param members who counts
 * @param paid who of them is paid: all whose share is not stopped; never empty
 * @param steps how it was found to be below the standard
 */
record Eligible(
    YearMonth month,
    Place place,
    boolean single,
    List<Member> members,
    List<Member> paid,
    Measure measure,
    LocalOptions options,
    DibaoRules rules,
    List<Step> steps) {}
