package org.huimin.eventstore;

import java.util.Set;

/**
 * 事件编码: how a service's events become bytes and are read back. The wire name of an event is a
 * declared string, never a class name.
 */
public interface EventCodec<E> {

  /** Every wire name that is declared. */
  Set<String> types();

  /** The wire name, {@code org.huimin.<service>.<Event>.v1}. */
  String typeOf(E event);

  byte[] write(E event);

  /**
   * The event of a stored payload.
   *
   * @throws IllegalArgumentException when the type is not declared or the payload is not its
   */
  E read(String type, byte[] payload);

  /** The payload as it is written today: what an example of the contract is held against. */
  default byte[] rewrite(String type, byte[] payload) {
    return write(read(type, payload));
  }
}
