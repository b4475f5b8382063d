package org.huimin.testkit.sample.tools.app.api;

import java.sql.Connection;

public record Queries(Connection connection) {}
