/**
 * What officials ask the registry for. Answers show personal data masked; nothing here logs a body.
 */
@NullMarked
package org.huimin.registry.app.api;

import org.jspecify.annotations.NullMarked;
