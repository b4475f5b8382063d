package org.huimin.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 查询: an operation that only reads though it is posted, for its question is too long for an
 * address. It records nothing and takes no {@code Idempotency-Key}; it stands in the published
 * OpenAPI as {@code x-huimin-reads}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reading {}
