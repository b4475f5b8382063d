package org.huimin.eventstore;

/**
 * 事件编码: how a service's events become bytes and are read back. The wire name of an event is a
 * declared string, never a class name.
 */
public interface EventCodec<E> {

  /** The wire name, {@code org.huimin.<service>.<Event>.v1}. */
  String typeOf(E event);

  byte[] write(E event);

  /**
   * The event of a stored payload.
   *
   * @throws IllegalArgumentException when the type is not declared or the payload is not its
   */
  E read(String type, byte[] payload);
}
