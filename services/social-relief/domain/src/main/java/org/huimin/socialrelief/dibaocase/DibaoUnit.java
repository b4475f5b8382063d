package org.huimin.socialrelief.dibaocase;

/** 保障单元: how one application was classified (国办发〔2023〕39号). */
public enum DibaoUnit {
  /** 低保家庭. */
  HOUSEHOLD,
  /** 单人户. */
  SINGLE_PERSON,
  /** 低保边缘家庭: a status without money. */
  MARGINAL
}
