package org.huimin.elderlyallowance.app.handling;

import org.huimin.identity.OfficerRegister.Officer;
import org.huimin.kernel.DivisionCode;

/** 经办人: the officer of a command and the division it concerns. */
public record Actor(Officer officer, DivisionCode division) {}
