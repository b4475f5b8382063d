package org.huimin.local;

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

  static County named(String name) {
    return ALL.stream().filter(county -> county.name.equals(name)).findFirst().orElseThrow();
  }

  /** The name of a county, or its code when it is none of ours. */
  static String name(String code) {
    return ALL.stream()
        .filter(county -> county.code.equals(code))
        .map(County::name)
        .findFirst()
        .orElse(code);
  }

  String clerk() {
    return "clerk." + name;
  }

  String preparer() {
    return "county." + name;
  }

  String approver() {
    return "county." + name + ".2";
  }
}
