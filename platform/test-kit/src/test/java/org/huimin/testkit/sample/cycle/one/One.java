package org.huimin.testkit.sample.cycle.one;

import org.huimin.testkit.sample.cycle.two.Two;

public record One(Two two) {}
