package org.huimin.testkit.sample.stranger;

import java.sql.Connection;

public record UsesDatabase(Connection connection) {}
