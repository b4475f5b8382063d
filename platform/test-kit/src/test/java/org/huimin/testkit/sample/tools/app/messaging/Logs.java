package org.huimin.testkit.sample.tools.app.messaging;

import java.util.logging.Logger;

public record Logs(Logger log) {}
