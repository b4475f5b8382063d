package org.huimin.testkit.sample.trespass.app.view;

import org.huimin.testkit.sample.trespass.app.handling.Workbench;

public record Window(Workbench bench) {}
