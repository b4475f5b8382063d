package org.huimin.testkit.sample.tidy.app.api;

import org.huimin.testkit.sample.tidy.app.view.Shows;

public record Answers(Shows shows) {}
