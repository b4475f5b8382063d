package org.huimin.testkit.sample.tools.app.view;

import java.net.http.HttpClient;

public record Calls(HttpClient http) {}
