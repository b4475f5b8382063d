package org.huimin.kernel;

/** 系统不予执行: why the system will not carry out a command. Nothing is stored. */
public interface Rejection {

  /** A stable code in upper case, e.g. {@code ACCEPTOR_MAY_NOT_CONFIRM}. */
  String code();

  /** One sentence that names the thing, what was found and what was expected; no personal data. */
  String message();
}
