/**
 * 标准文件: how standards and local options come into force. A stranger would look for editing a row in
 * here; a row is never edited, a later notice stands beside it.
 */
@NullMarked
package org.huimin.elderlyallowance.notice;

import org.jspecify.annotations.NullMarked;
