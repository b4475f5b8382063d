/**
 * 标准文件: standards and local options brought by one officer and published by another. A stranger
 * would look for the codes in here; each programme says what its notices may set ({@code
 * NoticeTerms}).
 */
@NullMarked
package org.huimin.programme.notices;

import org.jspecify.annotations.NullMarked;
