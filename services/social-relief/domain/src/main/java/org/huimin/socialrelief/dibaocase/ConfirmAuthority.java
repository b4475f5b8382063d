package org.huimin.socialrelief.dibaocase;

/**
 * 确认权限: who decides in a county. The county, unless the province lets the townships decide 确认权下放
 * (社会救助法 44, 最低生活保障审核确认办法 2).
 */
public enum ConfirmAuthority {
  COUNTY,
  /** The county may still decide itself. */
  TOWNSHIP;

  public boolean mayDecide(Officer.Office office) {
    return this == TOWNSHIP || office == Officer.Office.COUNTY;
  }
}
