package org.huimin.testkit.sample.trespass.app.store;

import org.huimin.testkit.sample.trespass.app.view.Window;

public record StoreRoom(Window window) {}
