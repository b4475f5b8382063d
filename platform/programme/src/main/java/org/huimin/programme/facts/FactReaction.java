package org.huimin.programme.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** 跟进: what a programme does about facts, in the transaction that takes them. */
@FunctionalInterface
public interface FactReaction {

  /** Once for all facts of a batch, after they were written down; may append, so it comes last. */
  void react(Connection c, List<PersonFact> facts) throws SQLException;
}
