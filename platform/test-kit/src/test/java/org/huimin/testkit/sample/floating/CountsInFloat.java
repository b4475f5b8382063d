package org.huimin.testkit.sample.floating;

public record CountsInFloat(double yuan) {}
