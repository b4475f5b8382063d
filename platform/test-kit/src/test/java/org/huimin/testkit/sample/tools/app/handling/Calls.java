package org.huimin.testkit.sample.tools.app.handling;

import java.net.http.HttpClient;

public record Calls(HttpClient http) {}
