package org.huimin.testkit.sample.office.app.api;

import org.huimin.testkit.sample.office.app.store.Keeps;

public record Asks(Keeps store) {}
