package org.huimin.registry.change;

/** 经办层级: whose officer somebody is. */
public enum Office {
  CLERK,
  COUNTY,
  CITY
}
