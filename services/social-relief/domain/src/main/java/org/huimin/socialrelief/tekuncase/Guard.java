package org.huimin.socialrelief.tekuncase;

import java.util.function.BiPredicate;

/**
 * 程序要求: one thing that must hold before an order is carried out, and the code of the no where it
 * does not.
 *
 * @param broken whether the order would break it
 */
record Guard(SupportRejection rejection, BiPredicate<SupportCommand, SupportCase> broken) {

  boolean refuses(SupportCommand command, SupportCase state) {
    return broken.test(command, state);
  }
}
