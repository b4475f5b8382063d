package org.huimin.testkit.sample.tools.app.wiring;

import java.util.logging.Logger;

public record Logs(Logger log) {}
