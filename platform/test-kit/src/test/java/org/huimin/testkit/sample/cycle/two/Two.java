package org.huimin.testkit.sample.cycle.two;

import java.util.Optional;
import org.huimin.testkit.sample.cycle.one.One;

public record Two(Optional<One> one) {}
