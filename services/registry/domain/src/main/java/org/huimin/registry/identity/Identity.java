package org.huimin.registry.identity;

import org.jspecify.annotations.Nullable;

/**
 * 身份资料: what the vault keeps of a person. It prints nothing.
 *
 * @param idNumberAsTyped kept beside the number of 18 characters, as the law asks
 */
public record Identity(
    String name,
    String idNumber,
    String idNumberAsTyped,
    @Nullable String phone,
    @Nullable String address) {

  @Override
  public String toString() {
    return "Identity";
  }
}
