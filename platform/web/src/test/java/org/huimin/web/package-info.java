@NullMarked
package org.huimin.web;

import org.jspecify.annotations.NullMarked;
