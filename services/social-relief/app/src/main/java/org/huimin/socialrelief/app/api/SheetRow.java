package org.huimin.socialrelief.app.api;

import org.jspecify.annotations.Nullable;

/**
 * 并列行: one line of the sheet, then and now.
 *
 * @param what it is about
 * @param id of the person it is about, to be found again; empty for all else
 * @param then nothing where the line was not told then
 * @param now nothing where it is not told now
 */
public record SheetRow(Words what, String id, @Nullable Words then, @Nullable Words now) {

  /** A name may stand in it. */
  @Override
  public String toString() {
    return "SheetRow";
  }
}
