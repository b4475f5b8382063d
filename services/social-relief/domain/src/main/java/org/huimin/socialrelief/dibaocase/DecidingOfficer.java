package org.huimin.socialrelief.dibaocase;

/**
 * 决定人: who decides, with what the edge knows of them.
 *
 * @param authority who may decide in the county today
 */
public record DecidingOfficer(Officer officer, ConfirmAuthority authority) {}
