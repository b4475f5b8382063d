/**
 * 标准文件: how standards and local options come into force in every programme. A stranger would look
 * for editing a row in here; a row is never edited, a later notice stands beside it. Which codes
 * there are, and what a row must keep to, each programme says for itself.
 */
@NullMarked
package org.huimin.kernel.notice;

import org.jspecify.annotations.NullMarked;
