package org.huimin.messaging;

/** 收取结果: what became of a batch of one partition. The caller commits in every case. */
public sealed interface Intake {

  /** How many records are new and stand in the journal now. */
  int taken();

  /** How many had been taken before and were found to be the same. */
  int duplicates();

  /** Everything up to {@code nextOffset} was taken or seen before. */
  record Took(int taken, int duplicates, long nextOffset) implements Intake {}

  /** The record {@code expectedSeq} has not come; later ones have. Read on, it may come again. */
  record Gap(int taken, int duplicates, long expectedSeq, long seenSeq, long nextOffset)
      implements Intake {}

  /** A fork or a forgery: nothing of this partition may be taken any more. */
  record Stopped(int taken, int duplicates, long seq, long offset, String reason)
      implements Intake {}
}
