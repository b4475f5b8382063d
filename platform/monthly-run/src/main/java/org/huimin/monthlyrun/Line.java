package org.huimin.monthlyrun;

import java.time.YearMonth;
import java.util.UUID;
import org.huimin.kernel.Money;

/** 发放明细: one drafted line, or one overpayment found; the payload is what will stand on the tape. */
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent as they are, never compared
record Line(
    UUID id,
    UUID subject,
    UUID caseId,
    YearMonth month,
    String component,
    int n,
    Money amount,
    String ruleVersion,
    byte[] payload) {}
