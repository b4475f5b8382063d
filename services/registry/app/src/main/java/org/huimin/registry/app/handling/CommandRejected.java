package org.huimin.registry.app.handling;

import org.huimin.registry.person.PersonCommand;
import org.huimin.registry.person.PersonRejection;

/** 不予执行: the system will not carry out the command on a person; nothing is stored. */
public final class CommandRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final PersonRejection rejection;
  private final transient PersonCommand command;

  CommandRejected(PersonRejection rejection, PersonCommand command) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
    this.command = command;
  }

  public PersonRejection rejection() {
    return rejection;
  }

  public PersonCommand command() {
    return command;
  }
}
