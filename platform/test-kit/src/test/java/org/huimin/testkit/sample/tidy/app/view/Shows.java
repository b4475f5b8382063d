package org.huimin.testkit.sample.tidy.app.view;

public record Shows() {}
