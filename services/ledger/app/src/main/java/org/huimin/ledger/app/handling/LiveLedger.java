package org.huimin.ledger.app.handling;

/** The live reading of the topics, as far as a rebuild must hold it still. */
public interface LiveLedger {

  /** Runs while nothing is read into the live tables; reading goes on afterwards in any case. */
  void whileStill(Runnable work);
}
