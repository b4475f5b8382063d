package org.huimin.journeys;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** 孤身儿童的个案: step by step; the second officer decides, so that the first may revoke. */
public record ChildCase(ChildHome home, String enrolmentId) {

  /** A day that lies ahead, also of a stack whose clock was moved some months. */
  public static String inAYear() {
    return ChildHome.today().plusYears(1).toString();
  }

  /** Income and assets may be looked into. */
  public ChildCase authorised() {
    return step(
        home.office().clerk(),
        "means-check",
        Map.of(
            "signedBy",
            List.of(home.child()),
            "scope",
            List.of("INCOME", "ASSETS"),
            "validThrough",
            inAYear()));
  }

  public ChildCase verified(String meansId) {
    return step(home.office().officer(), "means", Map.of("meansId", meansId, "verdict", "CLEAR"));
  }

  public ChildCase investigated() {
    Officer clerk = home.office().clerk();
    return step(
        clerk,
        "investigation",
        Map.of(
            "investigators",
            List.of(home.client().subject(clerk), home.client().subject(home.office().officer()))));
  }

  /** Authorised, checked against the registers without a finding, and looked into by two. */
  public ChildCase inquired() {
    return inquired(home::means);
  }

  /** The means are recorded once they may be looked into. */
  public ChildCase inquired(Supplier<String> means) {
    return authorised().verified(means.get()).investigated();
  }

  /** The township proposes to confirm it. */
  public ChildCase proposed() {
    return step(
        home.office().clerk(),
        "opinion",
        Map.of("opinion", "CONFIRM", "unit", "HOUSEHOLD", "members", List.of(home.child())));
  }

  /** After everything that comes before. */
  public ChildCase confirmed() {
    return confirmed(home::means);
  }

  public ChildCase confirmed(Supplier<String> means) {
    return inquired(means)
        .proposed()
        .step(home.office().secondOfficer(), "confirmation", Map.of("reviewClass", "A"));
  }

  /** Up for the neighbours to see, for as long as the law says; of one who is of age. */
  public ChildCase shown() {
    return inquired().proposed().step(home.office().clerk(), "notice", Map.of());
  }

  /** Once it was shown. */
  public ChildCase confirmedAsShown() {
    return step(home.office().clerk(), "notice-closure", Map.of())
        .step(home.office().secondOfficer(), "confirmation", Map.of("reviewClass", "A"));
  }

  public ChildCase published() {
    return step(home.office().clerk(), "publication", Map.of());
  }

  public ChildCase step(Officer officer, String step, Map<String, ?> body) {
    home.client().post(officer, path() + "/" + step, body, "");
    return this;
  }

  public String path() {
    return ChildHome.RELIEF + "/enrolments/" + enrolmentId;
  }
}
