package org.huimin.testkit.sample.office.app.store;

public record Keeps() {}
