package org.huimin.testkit.sample.trespass.app.messaging;

import org.huimin.testkit.sample.trespass.app.api.FrontDesk;

public record Letterbox(FrontDesk desk) {}
