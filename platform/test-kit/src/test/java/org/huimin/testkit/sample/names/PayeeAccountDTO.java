package org.huimin.testkit.sample.names;

public record PayeeAccountDTO() {}
