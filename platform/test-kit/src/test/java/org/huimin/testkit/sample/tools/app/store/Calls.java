package org.huimin.testkit.sample.tools.app.store;

import java.net.http.HttpClient;

public record Calls(HttpClient http) {}
