package org.huimin.web;

/** 角色: the realm roles of a token, as they stand in {@code realm_access.roles}. */
public final class Roles {

  /** 乡镇经办. */
  public static final String CLERK = "clerk";

  /** 县民政. */
  public static final String COUNTY = "county";

  /** 市民政. */
  public static final String CITY = "city";

  /** 财政. */
  public static final String FINANCE = "finance";

  /** 审计. */
  public static final String AUDITOR = "auditor";

  public static final String ADMIN = "admin";

  /** Another service of this system, never a person. */
  public static final String SERVICE = "service";

  private Roles() {}
}
