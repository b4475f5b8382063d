package org.huimin.commands;

/** 幂等键被挪用: the key belongs to another command of this officer; nothing has changed. */
public final class KeyReused extends RuntimeException {

  KeyReused() {
    super("the key was used for another command", null, false, false);
  }
}
