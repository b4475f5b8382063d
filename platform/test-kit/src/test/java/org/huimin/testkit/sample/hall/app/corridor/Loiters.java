package org.huimin.testkit.sample.hall.app.corridor;

public record Loiters() {}
