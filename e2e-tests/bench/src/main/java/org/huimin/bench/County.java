package org.huimin.bench;

import java.util.List;

/** The ten counties as the realm names their officers. */
record County(String name, String code) {

  static final List<County> ALL =
      List.of(
          new County("simao", "530802"),
          new County("ninger", "530821"),
          new County("mojiang", "530822"),
          new County("jingdong", "530823"),
          new County("jinggu", "530824"),
          new County("zhenyuan", "530825"),
          new County("jiangcheng", "530826"),
          new County("menglian", "530827"),
          new County("lancang", "530828"),
          new County("ximeng", "530829"));

  String preparer() {
    return "county." + name;
  }

  String approver() {
    return "county." + name + ".2";
  }

  /** A township of it, by its code alone: nobody looks it up. */
  String township() {
    return code + "001";
  }
}
