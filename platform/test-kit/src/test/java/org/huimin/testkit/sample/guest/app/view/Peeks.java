package org.huimin.testkit.sample.guest.app.view;

import org.huimin.testkit.sample.tidy.app.view.Shows;

public record Peeks(Shows shows) {}
