package org.huimin.programme.explanations;

import org.huimin.kernel.StandardRow;

/** 标准行: the row of a standard an amount was read from, as it is answered. */
public record StandardBody(
    String id,
    String code,
    String region,
    String yuan,
    String from,
    String publishedOn,
    String document,
    String article) {

  public static StandardBody of(StandardRow row) {
    return new StandardBody(
        row.id(),
        row.code(),
        row.region().code(),
        row.amount().toString(),
        row.from().toString(),
        row.publishedOn().toString(),
        row.citation().document(),
        row.citation().article());
  }
}
