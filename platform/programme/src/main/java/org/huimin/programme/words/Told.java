package org.huimin.programme.words;

import org.jspecify.annotations.Nullable;

/**
 * 附言与事由: an event, and what the officer added.
 *
 * @param words nothing when there was nothing to add
 */
public record Told<E>(E event, @Nullable String words) {
  @Override
  public String toString() {
    return "Told[" + event + "]";
  }
}
