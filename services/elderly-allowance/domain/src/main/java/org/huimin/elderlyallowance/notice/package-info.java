/**
 * 高龄津贴标准文件: what a notice of the allowance must keep to. How one is brought and published a
 * stranger would look for in here; it is the same for all programmes, in {@code platform/kernel}.
 */
@NullMarked
package org.huimin.elderlyallowance.notice;

import org.jspecify.annotations.NullMarked;
