package org.huimin.socialrelief.dibaocase;

import java.util.function.BiPredicate;

/**
 * 程序要求: one thing that must hold before an order is carried out, and the code of the no where it
 * does not.
 *
 * @param broken whether the order would break it
 */
record Guard(DibaoRejection rejection, BiPredicate<DibaoCommand, DibaoCase> broken) {

  boolean refuses(DibaoCommand command, DibaoCase state) {
    return broken.test(command, state);
  }
}
