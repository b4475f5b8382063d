package org.huimin.testkit.sample.trespass.app.handling;

import org.huimin.testkit.sample.trespass.app.messaging.Letterbox;

public record Workbench(Letterbox box) {}
