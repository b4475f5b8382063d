/**
 * 低保标准与地方规定: what was published, with the month it counts from and the day it was known. A stranger
 * would divide a yearly standard by twelve; it stays as it was stated, and the rule divides once,
 * at the end.
 */
@NullMarked
package org.huimin.socialrelief.standard;

import org.jspecify.annotations.NullMarked;
