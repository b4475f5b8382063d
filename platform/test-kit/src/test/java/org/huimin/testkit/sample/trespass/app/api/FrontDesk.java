package org.huimin.testkit.sample.trespass.app.api;

import org.huimin.testkit.sample.trespass.app.store.StoreRoom;

public record FrontDesk(StoreRoom store) {}
